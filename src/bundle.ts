import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { themes } from "./model/sites.ts";
import { type Asset, type Assets, assetsAddress, type WidgetRelease } from "./web/assets.ts";
import { embeddedStyles } from "./web/embedded-styles.ts";
import { markSvg } from "./web/pictures/mark.tsx";

/** Browsers that pages work in: those of the last five years or so, the ones inside messengers among them. */
const target = ["chrome84", "safari14.1", "firefox78"];

const source = fileURLToPath(new URL(".", import.meta.url));
const releases = join(source, "widget", "releases");

/** Bundles what pages load, from the scripts and stylesheets of `src/web` and `src/widget`. */
export function bundleAssets(): Assets {
	const embedStylesheets = themes.map((theme) => {
		const text = embeddedStyles(bundled(`web/styles/embed-${theme}.css`));
		return [theme, named(`embed-${theme}`, "css", "text/css", text)] as const;
	});
	return {
		stylesheet: named("page", "css", "text/css", bundled("web/styles/page.css")),
		script: named("page", "js", "text/javascript", bundled("web/browser/page.ts")),
		referenceStylesheet: named("reference", "css", "text/css", bundled("web/styles/reference.css")),
		icon: named("mark", "svg", "image/svg+xml", markSvg),
		embedStylesheets: Object.fromEntries(embedStylesheets) as Assets["embedStylesheets"],
		frameScript: named("frame", "js", "text/javascript", bundled("widget/frame.ts")),
		builderScript: named("builder", "js", "text/javascript", bundled("web/browser/builder.ts")),
		widgets: widgetReleases(),
	};
}

/** The script that websites load, as its sources make it now; what they load is a release of it. */
export function bundleWidget(): string {
	return bundled("widget/widget.ts");
}

/** The releases that were made, the newest first. */
function widgetReleases(): Assets["widgets"] {
	const versions = readdirSync(releases).flatMap((file) => /^(\d+\.\d+\.\d+)\.js$/.exec(file)?.[1] ?? []);
	const [newest, ...older] = versions.sort((a, b) => rankOf(b) - rankOf(a)).map(releaseOf);
	if (!newest) throw new Error(`There is no release of the widget in ${releases}; make one: npm run release:widget`);
	return [newest, ...older];
}

function releaseOf(version: string): WidgetRelease {
	const text = readFileSync(join(releases, `${version}.js`), "utf8");
	return { version, integrity: `sha384-${createHash("sha384").update(text).digest("base64")}`, text };
}

/** A number by which versions are in order. */
function rankOf(version: string): number {
	return version.split(".").reduce((rank, part) => rank * 10_000 + Number(part), 0);
}

function bundled(file: string): string {
	const { outputFiles } = buildSync({
		absWorkingDir: source,
		entryPoints: [file],
		outdir: source,
		bundle: true,
		minify: true,
		write: false,
		format: "iife",
		charset: "utf8",
		legalComments: "none",
		target,
		logLevel: "silent",
	});
	return outputFiles[0]?.text ?? "";
}

function named(name: string, extension: string, mediaType: string, text: string): Asset {
	const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
	return { address: `${assetsAddress}/${name}.${digest}.${extension}`, mediaType, text };
}
