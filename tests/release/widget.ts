import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleWidget } from "../../src/bundle.ts";
import { widgetVersion } from "../../src/widget/version.ts";

/** Makes a release of the widget of its sources. A release is never made again: websites pin it by its hash. */
const file = fileURLToPath(new URL(`../../src/widget/releases/${widgetVersion}.js`, import.meta.url));
if (existsSync(file)) {
	console.error(`Release ${widgetVersion} is there already, and websites may have pinned it: raise the version in src/widget/version.ts.`);
	process.exitCode = 1;
} else {
	writeFileSync(file, bundleWidget());
	console.log(`Made release ${widgetVersion}: ${file}`);
}
