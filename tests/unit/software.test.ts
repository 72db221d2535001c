import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { softwareVersion } from "../../src/model/software.ts";

it("names the version that package.json has", () => {
	const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
	expect(softwareVersion).toBe(version);
});
