import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { duikou, type Ended, killServers, runDuikou, startServer, urlOf } from "../support/processes.ts";

/** `duikou match` as a process of its own, as a person or a script starts it. */

const folder = mkdtempSync(join(tmpdir(), "duikou-match-"));
afterAll(() => {
	killServers();
	rmSync(folder, { recursive: true, force: true });
});

const databases = { DATABASE_URL: `file:${join(folder, "catalog.db")}`, ACCESS_DATABASE_URL: `file:${join(folder, "access.db")}` };

function match(...parameters: string[]): Promise<Ended> {
	return runDuikou(["match", ...parameters], databases, folder);
}

/** Starts the command, interrupts it once it writes results, and says how it ended. */
async function brokenOff(...parameters: string[]): Promise<number | null> {
	const child = spawn(process.execPath, [duikou, "match", ...parameters], { cwd: folder, env: { ...process.env, ...databases } });
	const ended = once(child, "close") as Promise<[number | null]>;
	await expect.poll(() => readdirSync(folder).some((name) => name.startsWith(".many-results")), { timeout: 180_000 }).toBe(true);
	child.kill("SIGINT");
	const [code] = await ended;
	return code;
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

const good =
	"工号,姓名,单位性质,国籍,职称,最高学位,出生日期,研究方向,合作国别,外语\n7,王芳,医院,中国,副主任医师,医学博士,1982/1/1,肿瘤免疫治疗,匈牙利,英语\n";

beforeAll(async () => {
	write("good.csv", good);
	write("bad.csv", `${good}8,赵六,事业单位,中国,高级,硕士,01/02/1980,机器人,火星,英语\n9,=1+1,企业,中国,工程师,硕士,1980,机器人,火星,英语\n`);
	// The first start fills the database.
	expect(await match("good.csv", "--out", "first.csv", "--as-of", "2026-06-01")).toMatchObject({ code: 0 });
}, 180_000);

// Each start that answers costs seconds: a start here holds several things at once.
describe("the command", () => {
	it("answers a workbook with a workbook, and tells how it went without a bar where there is no terminal", async () => {
		expect(read("first.csv")).toMatch(/^\uFEFF行号,工号,姓名,结论,.*\r\n2,7,王芳,符合条件,,1,中国和匈牙利青年科研人员交流项目,/);
		const [headings = "", person = ""] = good.split("\n");
		const cells = person
			.split(",")
			.map((cell) => (cell === "1982/1/1" ? { value: new Date(Date.UTC(1982, 0, 1)), type: Date, format: "yyyy/m/d" } : cell));
		write("people.xlsx", await writeWorkbook([headings.split(","), cells]).toBuffer());
		const { code, stdout, stderr } = await match("people.xlsx", "--out", "english.xlsx", "--as-of", "2026-06-01", "--lang", "en", "--limit", "1");
		expect(stderr).toBe("1 row: 1 answered, 0 with faults; results in english.xlsx.\n");
		expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
		const [sheet] = await readWorkbook(join(folder, "english.xlsx"));
		expect(sheet?.data).toHaveLength(2);
		expect(sheet?.data[1]?.slice(0, 7)).toEqual([2, "7", "王芳", "eligible", null, 1, "China–Hungary exchange of young researchers"]);
	}, 180_000);

	it("ends with 1 where a row has faults, which stand beside it, and overwrites with --force only", async () => {
		const before = read("first.csv");
		const refused = await match("bad.csv", "--out", "first.csv");
		expect(refused).toEqual({ code: 2, stdout: "", stderr: "first.csv is there already; name another file, or overwrite it with --force.\n" });
		expect(read("first.csv")).toBe(before);
		const forced = await match("bad.csv", "--out", "first.csv", "--force");
		expect(forced).toEqual({ code: 1, stdout: "", stderr: "3 rows: 1 answered, 2 with faults; results in first.csv.\n" });
		const results = read("first.csv");
		for (const part of ["单位性质“事业单位”：", "职称“高级”：", "出生日期“01/02/1980”：", "9,'=1+1,需更正,合作国别“火星”："])
			expect(results).toContain(part);
	}, 180_000);

	it("prints a line of JSON a row, and nothing else, where it is asked for JSON; of a table in GB18030 too", async () => {
		write(
			"gb18030.csv",
			Buffer.from(
				"b9a4bac52cbacfd7f7b9fab1f02cb3f6c9fac8d5c6da0d0a41312cd0d9d1c0c0fb2c313938322f312f310d0a41322cbbf0d0c72c313938322f312f310d0a",
				"hex",
			),
		);
		const { code, stdout, stderr } = await match("gb18030.csv", "--json");
		expect(code).toBe(1);
		const [first, second, ...others] = stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(first).toMatchObject({ row: 2, id: "A1", answer: { understood: { partnerCountries: ["HU"] } } });
		expect(second).toMatchObject({ row: 3, id: "A2", problem: { errors: [{ column: "合作国别", cell: "火星", code: "unknown-country" }] } });
		expect(others).toEqual([]);
		expect(stderr).toBe("2 rows: 1 answered, 1 with faults.\n");
	}, 180_000);

	it("asks a server with a key, and is answered as by the catalog here; says in one line what is in the way", async () => {
		const url = await urlOf(startServer(databases));
		const { stdout: key } = await runDuikou(["keys", "create", "--name", "table"], databases);
		const ask = (to: string, environment: Record<string, string>) =>
			runDuikou(["match", "bad.csv", "--json", "--as-of", "2026-06-01", "--server", to], { ...databases, ...environment }, folder);
		const [here, there, keyless, nowhere, elsewhere] = await Promise.all([
			match("bad.csv", "--json", "--as-of", "2026-06-01"),
			ask(`${url}/`, { DUIKOU_KEY: key.trim() }),
			ask(url, { DUIKOU_KEY: "" }),
			ask("http://127.0.0.1:9", { DUIKOU_KEY: key.trim() }),
			ask("somewhere", {}),
		]);
		expect(there).toEqual(here);
		expect(there?.code).toBe(1);
		for (const [ended, reason] of [
			[keyless, /The key is read from the environment variable DUIKOU_KEY\.$/],
			[nowhere, /^http:\/\/127\.0\.0\.1:9 cannot be reached, or broke off \(.+\)\.$/],
			[elsewhere, /^somewhere is no address of a server; write one such as https:\/\/duikou\.example\.org\.$/],
		] as const) {
			expect(ended).toMatchObject({ code: 2, stdout: "" });
			expect(ended?.stderr.trimEnd().split("\n").at(-1)).toMatch(reason);
		}
	}, 240_000);

	it("gives rows the facts that they lack, and leaves nothing behind where it is broken off", async () => {
		write("bare.csv", "工号,研究领域\n1,肿瘤学\n");
		write("many.csv", `工号,研究领域\n${Array.from({ length: 50_000 }, (_, index) => `${index},肿瘤学`).join("\n")}`);
		const [given, faulty, broken] = await Promise.all([
			match("bare.csv", "--json", "--limit", "1", "--as-of", "2026-06-01", "--defaults", '{"institutionType":"hospital","partnerCountries":["HU"]}'),
			match("bare.csv", "--json", "--defaults", '{"age":3}'),
			brokenOff("many.csv", "--out", "many-results.xlsx"),
		]);
		expect(JSON.parse(given?.stdout ?? "")).toMatchObject({ row: 2, answer: { understood: { partnerCountries: ["HU"] } } });
		expect(faulty).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("/defaults/age") });
		expect(broken).toBe(130);
		expect(readdirSync(folder).filter((name) => name.includes("many-results"))).toEqual([]);
	}, 240_000);

	it("reads its own template back", async () => {
		expect((await match("--template", "template.xlsx")).code).toBe(0);
		expect(await match("--lang", "en", "--template")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\uFEFF?ID,Name,/), stderr: "" });
		const { code, stderr } = await match("template.xlsx", "--out", "template-results.csv");
		expect(stderr).toBe('Only the first of 2 sheets, "人员", is read.\n2 rows: 2 answered, 0 with faults; results in template-results.csv.\n');
		expect(code).toBe(0);
	}, 180_000);

	it("ends with 2 and one line where nothing can be done, and leaves nothing behind", async () => {
		write("empty.csv", "");
		const before = readdirSync(folder).length;
		const refusals: [string[], RegExp][] = [
			[["nowhere.csv", "--out", "x.csv"], /^nowhere\.csv: there is no such file\.$/],
			[["empty.csv", "--out", "x.csv"], /^empty\.csv cannot be read: it is empty\.$/],
			[["good.csv", "--out", "good.csv", "--force"], /^good\.csv is the table itself; write the results to another file\.$/],
			[["good.csv"], /^Say where the results go/],
			[["good.csv", "--out", "x.txt"], /end the name with \.csv or \.xlsx\.$/],
			[["good.csv", "--out", "no-folder/x.csv"], /^There is no folder no-folder/],
			[["good.csv", "--out", "x.csv", "--as-of", "yesterday"], /'yesterday' is invalid\. Write a date/],
			[["good.csv", "--out", "x.csv", "--key", "secret"], /unknown option '--key'/],
		];
		const ended = await Promise.all(refusals.map(([parameters]) => match(...parameters)));
		for (const [at, { code, stdout, stderr }] of ended.entries()) {
			expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
			expect(stderr.trimEnd()).toMatch(refusals[at]?.[1] ?? /^$/);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		}
		expect(read("good.csv")).toBe(good);
		expect(readdirSync(folder)).toHaveLength(before);
	}, 180_000);
});
