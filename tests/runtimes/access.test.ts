import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { ListedKey } from "../../src/access/keys.ts";
import type { RequestLine } from "../../src/http/log.ts";
import { killServers, runDuikou, startServer, urlOf } from "../support/processes.ts";

/** Keys, limits and logs of the server as it is run. */

const folder = mkdtempSync(join(tmpdir(), "duikou-access-"));
const databases = { DATABASE_URL: `file:${join(folder, "catalog.db")}`, ACCESS_DATABASE_URL: `file:${join(folder, "access.db")}` };

afterEach(killServers);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = (...parameters: string[]) => runDuikou(["keys", ...parameters], databases);

function batch(url: string, key: string): Promise<Response> {
	const body = JSON.stringify({ profiles: [{ id: "secret-person", profile: { field: "secret-field" } }], detail: "summary", limit: 1 });
	const headers = { "Content-Type": "application/json", Authorization: `Bearer ${key}` };
	return fetch(`${url}/v1/match/batch?lang=en`, { method: "POST", headers, body });
}

describe("the server", () => {
	it("takes a key from the moment it is given out, refuses it once revoked, and writes down the day it was used", async () => {
		const server = startServer(databases);
		const url = await urlOf(server);
		const { stdout } = await keys("create", "--name", "staff");
		const key = stdout.trim();
		expect((await batch(url, key)).status).toBe(200);
		expect((await fetch(`${url}/v1/match?field=secret-field&lang=en`)).status).toBe(200);
		expect((await keys("revoke", "staff")).code).toBe(0);
		await expect.poll(async () => (await batch(url, key)).status, { timeout: 30_000 }).toBe(401);
		server.child.kill("SIGTERM");
		expect(await server.exit).toBe(0);

		const [listed] = JSON.parse((await keys("list", "--json")).stdout) as ListedKey[];
		expect(listed?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
		const lines = server
			.output()
			.split("\n")
			.filter((line) => line.startsWith("{"))
			.map((line) => JSON.parse(line) as RequestLine);
		expect(lines[0]).toEqual({
			time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
			requestId: expect.any(String),
			method: "POST",
			route: "/v1/match/batch",
			status: 200,
			ms: expect.any(Number),
			key: "staff",
			entries: 1,
		});
		expect(lines[1]).toMatchObject({ method: "GET", route: "/v1/match", status: 200 });
		expect(server.output()).not.toMatch(/secret|127\.0\.0\.1:\d+\/v1\/match\?|unforeseen/);
		expect(server.output()).not.toContain(key);
	}, 180_000);

	it("limits addresses where RATE_LIMIT says so, by the header of a proxy only where it is named", async () => {
		const limited = startServer({ ...databases, RATE_LIMIT: "2/hour" });
		const proxied = startServer({ ...databases, RATE_LIMIT: "2/hour", CLIENT_ADDRESS_HEADER: "X-Forwarded-For" });
		const statuses = async (url: string) => {
			const answers: number[] = [];
			for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.1"]) {
				const response = await fetch(`${url}/v1/match?field=x&detail=summary`, { headers: { "X-Forwarded-For": `198.51.100.1, ${address}` } });
				await response.text();
				answers.push(response.status);
			}
			return answers;
		};
		expect(await statuses(await urlOf(limited))).toEqual([200, 200, 429, 429]);
		expect(await statuses(await urlOf(proxied))).toEqual([200, 200, 200, 429]);
	}, 180_000);

	it.each([
		[{ RATE_LIMIT: "often" }, /^RATE_LIMIT is "often"; set it to a number of profiles in a time, such as 60\/minute or 5000\/hour\.$/],
		[{ KEY_RATE_LIMIT: "60" }, /^KEY_RATE_LIMIT is set and RATE_LIMIT is not; nothing is limited without RATE_LIMIT, so set both\.$/],
		[
			{ ACCESS_DATABASE_URL: "mysql://me:SECRET@nowhere.invalid/keys" },
			/^The database mysql:\/\/nowhere\.invalid\/keys .*; check ACCESS_DATABASE_URL/,
		],
	])(
		"says in one line what is wrong with %j",
		async (environment, line) => {
			const server = startServer({ ...databases, ...environment });
			expect(await server.exit).toBe(1);
			expect(server.output().trim().split("\n").at(-1)).toMatch(line);
			expect(server.output()).not.toContain("SECRET");
		},
		180_000,
	);
});
