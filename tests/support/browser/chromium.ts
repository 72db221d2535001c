import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

/** The Chromium that comes within an npm package (Linux on x64), unpacked into the temporary folder once for each user. */

const require = createRequire(import.meta.url);
const packed = require.resolve("@sparticuz/chromium");

/** Launches it, cut off from every host but 127.0.0.1. */
export async function launchChromium(): Promise<Browser> {
	const folder = await unpacked();
	return chromium.launch({
		executablePath: join(folder, "chromium"),
		// Names and addresses of other hosts are not resolved. Intercepting requests would do too, but turns the cache of HTTP off.
		args: ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
		env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
	});
}

/** The folder that holds it. */
async function unpacked(): Promise<string> {
	const { uid } = userInfo();
	const folder = join(tmpdir(), `duikou-chromium-${versionOf(packed)}-${uid}`);
	if (!existsSync(folder)) await unpackInto(folder);
	if (statSync(folder).uid !== uid) throw new Error(`${folder} belongs to somebody else: remove it, or set TMPDIR to a folder of your own.`);
	return folder;
}

function versionOf(entry: string): string {
	const { version } = JSON.parse(readFileSync(join(entry, "../../../package.json"), "utf8")) as { version: string };
	return version;
}

/** Appears whole or not at all, so that test files which start at once do not meet a half of it. */
async function unpackInto(folder: string): Promise<void> {
	const beside = mkdtempSync(`${folder}-`);
	try {
		// The package unpacks into TMPDIR, and the libraries that a bare machine lacks only where it takes itself to be in AWS Lambda.
		const environment = { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
		await promisify(execFile)(process.execPath, ["--eval", "require(process.argv[1]).executablePath()", packed], { env: environment });
		writeFileSync(join(beside, "fonts.conf"), fontsOf(folder));
		renameSync(beside, folder);
	} catch (error) {
		rmSync(beside, { recursive: true });
		// Another process was first.
		if (!existsSync(folder)) throw error;
	}
}

/** The fonts of the machine, and the package's own, without which Chromium does not run on a machine that has none. */
function fontsOf(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir>${join(folder, "fonts")}</dir>
	<cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
