import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stable } from "./stable.ts";

/** `npm run sbom`: writes what the server is made of, as package-lock.json has it, where it is served from. */

const root = new URL("../../", import.meta.url);
const file = new URL("src/web/pages/security/sbom.json", root);

const made = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
	cwd: fileURLToPath(root),
	encoding: "utf8",
	stdio: ["ignore", "pipe", "ignore"],
	maxBuffer: 64 * 1024 * 1024,
});
const bom = stable(JSON.parse(made), JSON.parse(readFileSync(new URL("package.json", root), "utf8")));
writeFileSync(file, `${JSON.stringify(bom, null, "\t")}\n`);
console.log(`${bom.components.length} components are listed in ${fileURLToPath(file)}.`);
