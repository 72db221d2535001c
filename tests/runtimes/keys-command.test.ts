import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ListedKey } from "../../src/access/keys.ts";
import { type Ended, runDuikou } from "../support/processes.ts";

/** The command line of the keys as processes of their own, as a person calls it. */

const folder = mkdtempSync(join(tmpdir(), "duikou-keys-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keys(parameters: string[], database = `file:${join(folder, "access.db")}`): Promise<Ended> {
	return runDuikou(["keys", ...parameters], { ACCESS_DATABASE_URL: database }, folder);
}

async function listed(): Promise<ListedKey[]> {
	return JSON.parse((await keys(["list", "--json"])).stdout) as ListedKey[];
}

const onlyKey = /^duikou_[0-9A-Za-z]{44}\n$/;

describe("duikou keys", () => {
	it("creates, lists, rotates and revokes, and prints nothing but the key on standard output", async () => {
		const created = await keys(["create", "--name", "人事处", "--scope", "match", "--rate", "600/minute"]);
		expect(created).toMatchObject({ code: 0, stdout: expect.stringMatching(onlyKey) });
		const id = created.stdout.slice(7, 15);
		expect(created.stderr).toContain(`This is key ${id} (人事处). It is shown this once`);
		expect(created.stderr).toContain("It allows match, at 600/minute.");
		expect(created.stderr).toContain("Authorization: Bearer");
		expect(created.stderr).not.toContain(created.stdout.trim());

		const rotated = await keys(["rotate", "人事处", "--keep-old", "30d"]);
		expect(rotated).toMatchObject({ code: 0, stdout: expect.stringMatching(onlyKey) });
		expect(rotated.stderr).toMatch(new RegExp(`The old one, ${id}, stays valid until \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\+08:00\\.`));
		const [old, current] = await listed();
		expect(Date.parse(old?.expiresAt ?? "") - Date.parse(current?.createdAt ?? "")).toBeCloseTo(30 * 24 * 60 * 60 * 1000, -4);

		expect(await keys(["revoke", "人事处"])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Several valid keys have the name .*\n$/) });
		const revoked = `Key ${id} (人事处) is revoked. Running servers refuse it within a second.\n`;
		expect(await keys(["revoke", id])).toEqual({ code: 0, stdout: revoked, stderr: "" });
		const again = await keys(["revoke", id]);
		expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("was revoked before, on 2") });

		const { stdout } = await keys(["list"]);
		const [heads, ...rows] = stdout.trimEnd().split("\n");
		expect(heads).toMatch(/^ID +CREATED +LAST USED +SCOPES +RATE +STATE +NAME$/);
		expect(rows).toEqual([
			expect.stringMatching(new RegExp(`^${id} +[\\d-]{10} +never +match +600/minute +revoked on [\\d-]{10} +人事处$`)),
			expect.stringMatching(new RegExp(`^${current?.id} +[\\d-]{10} +never +match +600/minute +valid +人事处$`)),
		]);
		expect((await listed()).map(({ state }) => state.kind)).toEqual(["revoked", "valid"]);
		for (const { stdout: key } of [created, rotated]) expect(stdout).not.toContain(key.slice(15, 45));
	}, 180_000);

	it("gives a key every scope and the server's rate unless told otherwise", async () => {
		const { stderr } = await keys(["create", "--name", "defaults"]);
		expect(stderr).toContain("It allows match and batch, at the server's default rate.");
	}, 180_000);

	it.each([
		[["create"], /required option '--name <name>'/],
		[["create", "--name", "a\tb"], /^A name has 1 to 60 characters/],
		[["create", "--name", "hr", "--scope", "everything"], /everything.* Allowed choices are match, batch/],
		[["create", "--name", "hr", "--rate", "often"], /^"often" is no rate; write .* such as 600\/minute\.$/],
		[["create", "--name", "defaults"], /^Key \w{8} has the name defaults already; /],
		[["revoke", "nobody"], /^No key has the id or the name "nobody"; npx duikou keys list shows them all\.$/],
		[["rotate", "defaults", "--keep-old", "soon"], /soon.* such as 7d\.$/],
	])(
		"says in one line what is wrong with %j",
		async (parameters, message) => {
			const { code, stdout, stderr } = await keys(parameters);
			expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
			expect(stderr.trimEnd()).toMatch(message);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		},
		180_000,
	);

	it("says in one line what is wrong with the database", async () => {
		mkdirSync(join(folder, "a-folder"));
		const { code, stderr } = await keys(["list"], `file:${join(folder, "a-folder")}`);
		expect(code).toBe(1);
		expect(stderr).toMatch(/^The database .*; check ACCESS_DATABASE_URL and who may write to it\.\n$/);
	}, 180_000);

	it("prints help without a subcommand, and does not wait for the catalog or a database", async () => {
		const { stderr } = await keys([], "mysql://nowhere.invalid");
		expect(stderr).toMatch(/Usage: duikou keys .*create .*list .*revoke .*rotate /s);
	}, 180_000);
});
