import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createClient } from "../../src/client/client.ts";

/**
 * Times batches against the server as it is run, and watches its memory:
 *
 *     npm run bench:batch
 *
 * Each line of the table is a server of its own, so that no run profits from the one before. Memory is the resident set of
 * the server's process, on Linux; its heap is bounded as on a small machine, so that garbage does not hide what grows.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "duikou-bench-"));
const environment = {
	...process.env,
	DATABASE_URL: `file:${join(folder, "catalog.db")}`,
	ACCESS_DATABASE_URL: `file:${join(folder, "access.db")}`,
	PORT: "0",
};
const heapMegabytes = 320;

const fields = ["光伏", "machine learning", "心血管疾病", "环境科学", "steel metallurgy", "水稻育种", "量子通信", "constitutional law"];
const countries = [["HU"], ["FR"], ["KR"], ["BG", "RS"], ["SI"], ["KZ"], ["TH", "VN"], ["DE"]];
const kinds = ["university", "hospital", "research-institute", "enterprise", "national-society"] as const;

function* staff(count: number) {
	for (let index = 0; index < count; index++) {
		const profile = {
			field: fields[index % fields.length] ?? "",
			partnerCountries: countries[(index * 7 + (index >> 3)) % countries.length] ?? [],
			birthDate: String(1960 + ((index * 13) % 40)),
			institutionType: kinds[index % kinds.length],
			nationality: "CN",
			degree: { level: "doctorate" as const },
			title: "senior" as const,
			languages: ["en"],
		};
		yield { id: `E-${index}`, profile };
	}
}

interface Server {
	url: string;
	child: ChildProcess;
}

async function start(): Promise<Server> {
	const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, "--import", "tsx", "src/node.ts"], { cwd: root, env: environment });
	for await (const line of createInterface({ input: child.stdout })) {
		const url = /answers at (http:\S+)/.exec(line)?.[1];
		if (!url) continue;
		child.stdout.resume();
		return { url, child };
	}
	throw new Error("the server did not start");
}

/** The resident set of a process in megabytes: now, and at its highest. */
function memoryOf({ child }: Server): { now: number; peak: number } {
	const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
	const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024);
	return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

interface Row {
	batch: string;
	seconds: string;
	"profiles/s": number;
	"MB before": number;
	"MB at most": number;
}

async function measured(batch: string, profiles: number, run: (url: string) => Promise<void>): Promise<Row> {
	const server = await start();
	const before = memoryOf(server);
	const begun = performance.now();
	await run(server.url);
	const seconds = (performance.now() - begun) / 1000;
	const row = {
		batch,
		seconds: seconds.toFixed(2),
		"profiles/s": Math.round(profiles / seconds),
		"MB before": before.now,
		"MB at most": memoryOf(server).peak,
	};
	server.child.kill("SIGTERM");
	await once(server.child, "close");
	return row;
}

const key = execFileSync(process.execPath, ["src/duikou.mjs", "keys", "create", "--name", "bench"], {
	cwd: root,
	env: environment,
	encoding: "utf8",
}).trim();
// The first start fills the database.
(await start()).child.kill("SIGTERM");

const rows: Row[] = [];
for (const detail of ["summary", "full"] as const) {
	const inOneCall = async (url: string) => {
		const { answers } = await createClient({ baseUrl: url, key }).matchBatch({ profiles: [...staff(1000)], detail });
		if (answers.length !== 1000) throw new Error("answers are missing");
	};
	rows.push(
		await measured(`1,000 in JSON, ${detail}, first call`, 1000, inOneCall),
		await measured(`20 calls of 1,000 in JSON, ${detail}`, 20_000, async (url) => {
			for (let call = 0; call < 20; call++) await inOneCall(url);
		}),
	);
}
for (const lines of [2000, 20_000, 200_000]) {
	const run = async (url: string) => {
		let answered = 0;
		for await (const outcome of createClient({ baseUrl: url, key }).matchEach(staff(lines), { detail: "summary" }))
			if ("answer" in outcome) answered++;
		if (answered !== lines) throw new Error("answers are missing");
	};
	rows.push(await measured(`${lines.toLocaleString("en")} lines of NDJSON, summary`, lines, run));
}
console.table(rows);
rmSync(folder, { recursive: true });
