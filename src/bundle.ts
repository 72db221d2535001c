import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { type Asset, type Assets, assetsAddress } from "./web/assets.ts";
import { markSvg } from "./web/pictures/mark.tsx";

/** Browsers that pages work in: those of the last five years or so, the ones inside messengers among them. */
const target = ["chrome84", "safari14.1", "firefox78"];

const folder = fileURLToPath(new URL("web", import.meta.url));

/** Bundles what pages load, from the scripts and stylesheets of `src/web`. */
export function bundleAssets(): Assets {
	return {
		stylesheet: bundled("styles/page.css", "text/css"),
		script: bundled("browser/page.ts", "text/javascript"),
		referenceStylesheet: bundled("styles/reference.css", "text/css"),
		icon: named("mark", "svg", "image/svg+xml", markSvg),
	};
}

function bundled(file: string, mediaType: string): Asset {
	const { outputFiles } = buildSync({
		absWorkingDir: folder,
		entryPoints: [file],
		outdir: folder,
		bundle: true,
		minify: true,
		write: false,
		format: "iife",
		charset: "utf8",
		legalComments: "none",
		target,
		logLevel: "silent",
	});
	const [name = "", extension = ""] = (file.split("/").at(-1) ?? "").split(".");
	return named(name, extension === "ts" ? "js" : extension, mediaType, outputFiles[0]?.text ?? "");
}

function named(name: string, extension: string, mediaType: string, text: string): Asset {
	const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
	return { address: `${assetsAddress}/${name}.${digest}.${extension}`, mediaType, text };
}
