import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { killServers, root, run, type Started, startServer, urlOf } from "../support/processes.ts";

/** The server and the command line as processes of their own, as a person starts them. */

const folder = mkdtempSync(join(tmpdir(), "duikou-node-"));
const databases = { DATABASE_URL: `file:${join(folder, "catalog.db")}`, ACCESS_DATABASE_URL: `file:${join(folder, "access.db")}` };

afterEach(killServers);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(environment: Record<string, string>, checkout?: string): Started {
	return startServer({ ...databases, ...environment }, checkout);
}

describe("the server", () => {
	it("fills an empty database, answers the line it prints, and stops on SIGTERM", async () => {
		const first = start({});
		const url = await urlOf(first);
		expect(first.output()).toMatch(/Published the catalog in data\/ as revision [0-9a-f]{32}/);
		const [, address = "", body = ""] = /curl -s (\S+) .* -d '(.*)'/.exec(first.output()) ?? [];
		expect(address).toBe(`${url}/v1/match`);
		const response = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body });
		expect(response.status).toBe(200);
		expect(((await response.json()) as { results: unknown[] }).results.length).toBeGreaterThan(0);
		first.child.kill("SIGTERM");
		expect(await first.exit).toBe(0);

		const second = start({});
		await urlOf(second);
		expect(second.output()).not.toMatch(/Published/);
		second.child.kill("SIGINT");
		expect(await second.exit).toBe(0);
	}, 180_000);

	it("answers by an older revision, to the byte, after data/ has changed", async () => {
		const checkout = join(folder, "checkout");
		for (const part of ["src", "data", "package.json", "tsconfig.json"]) cpSync(join(root, part), join(checkout, part), { recursive: true });
		symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
		const environment = { DATABASE_URL: `file:${join(folder, "replay.db")}` };
		const profile = { field: "光伏", partnerCountries: ["HU"], birthDate: "1980-12-31", institutionType: "university" };
		const match = async (url: string, members: object): Promise<string> => {
			const body = JSON.stringify({ profile, programs: ["most-2026-2-hungary"], asOf: "2026-06-01", ...members });
			const response = await fetch(`${url}/v1/match`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
			expect(response.status).toBe(200);
			return response.text();
		};

		const first = start(environment, checkout);
		const given = await match(await urlOf(first), {});
		const { revision } = (JSON.parse(given) as { catalog: { revision: string } }).catalog;
		first.child.kill("SIGTERM");
		expect(await first.exit).toBe(0);

		const file = join(checkout, "data/programs/most-2026-2-hungary.yaml");
		const text = readFileSync(file, "utf8");
		const reworded = text.replace("负责人生于1981年1月1日或之后", "负责人不早于1981年1月1日出生");
		expect(reworded).not.toBe(text);
		writeFileSync(file, reworded);

		const second = start(environment, checkout);
		const url = await urlOf(second);
		const today = await match(url, {});
		expect(today).toContain("不早于1981年1月1日出生");
		expect(given).not.toContain("不早于1981年1月1日出生");
		expect(await match(url, { catalogRevision: revision })).toBe(given);
		expect(await match(url, {})).toBe(today);
		const { revisions } = (await (await fetch(`${url}/v1/revisions`)).json()) as { revisions: unknown[] };
		expect(revisions).toMatchObject([
			{
				active: true,
				parent: revision,
				changes: { programs: { changed: [{ id: "most-2026-2-hungary", constraints: { changed: ["birth-date"] } }] } },
			},
			{ id: revision, active: false, parent: null, changes: null },
		]);
		second.child.kill("SIGTERM");
		expect(await second.exit).toBe(0);
		expect(second.output()).not.toMatch(/unforeseen/);
	}, 240_000);

	it("stops within its patience although a connection stays open, and survives callers that hang up", async () => {
		const started = start({});
		const url = await urlOf(started);
		const { port } = new URL(url);
		const half = connect(Number(port), "127.0.0.1");
		await new Promise<void>((resolve) => half.once("connect", resolve));
		half.write("POST /v1/match HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
		await new Promise((resolve) => setTimeout(resolve, 200));
		half.destroy();
		const silent = connect(Number(port), "127.0.0.1");
		silent.on("error", () => {});
		await new Promise<void>((resolve) => silent.once("connect", resolve));
		expect((await fetch(`${url}/healthz`)).status).toBe(200);
		started.child.kill("SIGTERM");
		expect(await started.exit).toBe(0);
		expect(started.output()).not.toMatch(/unforeseen/);
	}, 180_000);

	it("starts twice at once on one new file", async () => {
		const url = `file:${join(folder, "shared.db")}`;
		const both = [start({ DATABASE_URL: url }), start({ DATABASE_URL: url })];
		for (const started of both) expect((await fetch(`${await urlOf(started)}/readyz`)).status).toBe(200);
		for (const { child } of both) child.kill("SIGTERM");
		expect(await Promise.all(both.map(({ exit }) => exit))).toEqual([0, 0]);
	}, 180_000);

	it("listens where HOST says", async () => {
		const started = start({ HOST: "::1" });
		const url = await urlOf(started);
		expect(url).toMatch(/^http:\/\/\[::1\]:/);
		expect((await fetch(`${url}/readyz`)).status).toBe(200);
		started.child.kill("SIGTERM");
		expect(await started.exit).toBe(0);
	}, 180_000);

	describe("says in one line what is in the way", () => {
		let taken: Server;
		let port = 0;
		beforeAll(async () => {
			taken = createServer();
			await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
			port = (taken.address() as { port: number }).port;
		});
		afterAll(() => taken.close());

		it("a port that is taken", async () => {
			const started = start({ PORT: String(port) });
			expect(await started.exit).toBe(1);
			expect(lastLine(started)).toBe(`Port 127.0.0.1:${port} is taken; stop what uses it, or set PORT to another.`);
		}, 180_000);

		it("a port that is none", async () => {
			const started = start({ PORT: "http" });
			expect(await started.exit).toBe(1);
			expect(started.output().trim()).toBe('PORT is "http"; set it to a number from 0 to 65535.');
		}, 180_000);

		it.each(["example.org", "ftp://example.org", "https://example.org/duikou", "https://me:secret@example.org"])(
			"a public address that is no origin: %s",
			async (address) => {
				const started = start({ PUBLIC_URL: address });
				expect(await started.exit).toBe(1);
				expect(started.output().trim()).toBe(
					`PUBLIC_URL is "${address}"; set it to where others reach this server, without a path, such as https://example.org.`,
				);
			},
			180_000,
		);

		it("a security contact that nobody can be reached by", async () => {
			const started = start({ SECURITY_CONTACT: "http://example.org/security" });
			expect(await started.exit).toBe(1);
			expect(started.output().trim()).toBe(
				'SECURITY_CONTACT is "http://example.org/security"; set it to where a weakness may be reported: an e-mail address such as security@example.org, or an address that begins with mailto:, https: or tel:+.',
			);
		}, 180_000);

		it("a database file that cannot be written", async () => {
			const notAFile = join(folder, "not-a-file.db");
			mkdirSync(notAFile, { recursive: true });
			const started = start({ DATABASE_URL: `file:${notAFile}` });
			expect(await started.exit).toBe(1);
			expect(started.output().trim().split("\n")).toHaveLength(1);
			expect(started.output()).toMatch(/cannot be opened for writing .*; check DATABASE_URL and who may write to it\./);
		}, 180_000);

		it("a database file that another process keeps locked", async () => {
			const locked = `file:${join(folder, "locked.db")}`;
			const client = createClient({ url: locked });
			const transaction = await client.transaction("write");
			await transaction.execute("CREATE TABLE held (id INTEGER)");
			const started = start({ DATABASE_URL: locked });
			expect(await started.exit).toBe(1);
			expect(started.output().trim()).toMatch(
				/^The database .* \(database is locked\); another process is writing to it, so try again in a moment\.$/,
			);
			await transaction.rollback();
			client.close();
		}, 180_000);

		it("an address that is none, without the secrets in it", async () => {
			for (const address of ["libsql://somewhere.invalid?authToken=SECRET", "mysql://me:SECRET@somewhere.invalid/db"]) {
				const started = start({ DATABASE_URL: address });
				expect(await started.exit).toBe(1);
				expect(started.output()).toMatch(/somewhere\.invalid/);
				expect(started.output()).not.toMatch(/SECRET/);
			}
		}, 180_000);

		it("a file that is no database", async () => {
			const text = join(folder, "text.db");
			writeFileSync(text, "this is no database, only a text that is longer than a header of a hundred bytes would be, and then some more");
			const started = start({ DATABASE_URL: `file:${text}` });
			expect(await started.exit).toBe(1);
			expect(started.output().trim().split("\n")).toHaveLength(1);
		}, 180_000);
	});
});

function lastLine({ output }: Started): string {
	return output().trim().split("\n").at(-1) ?? "";
}

describe("the command line", () => {
	const duikou = (...parameters: string[]) => run("npx", ["duikou", ...parameters]);

	it("checks the catalog", async () => {
		const { code, stdout } = await duikou("catalog", "check");
		expect(stdout).toMatch(/^The catalog is sound: 17 programs, /);
		expect(code).toBe(0);
	}, 180_000);

	it("fails where there is no catalog, and on a command it does not know", async () => {
		const nowhere = await duikou("catalog", "check", "--data", join(folder, "nowhere"));
		expect(nowhere.code).toBe(1);
		expect(nowhere.stderr).not.toMatch(/\n {4}at /);
		expect((await duikou("catalog", "czech")).code).toBe(1);
	}, 180_000);
});
