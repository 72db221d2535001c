import { Command, InvalidArgumentError, Option } from "commander";
import type { IssuedKey, KeyState, KeyStore, KeyWanted, ListedKey } from "../access/keys.ts";
import { beijingDay, inBeijing } from "../core/dates.ts";
import { scopes } from "../model/access.ts";
import type { Surroundings } from "./surroundings.ts";

const minute = 60_000;
const unitsOfTime: Readonly<Record<string, number>> = { m: minute, h: 60 * minute, d: 24 * 60 * minute };

/** `duikou keys …`: gives out and withdraws the keys that callers of the API present. */
export function keysCommand(surroundings: Surroundings): Command {
	const { print, complain } = surroundings;
	const hand = ({ key, record }: IssuedKey): void => {
		print(key);
		complain(`This is key ${record.id} (${record.name}). It is shown this once: only a hash of it is kept.`);
		complain(`It allows ${record.scopes.join(" and ")}, at ${record.rate ?? "the server's default rate"}.`);
		complain("Send it with every request: Authorization: Bearer <key>");
	};

	const keys = new Command("keys").description("the keys that callers of the API present");
	keys
		.command("create")
		.description("give out a key: prints it, this once, on standard output")
		.requiredOption("--name <name>", "whom it is for; a name has one key at a time")
		.addOption(new Option("--scope <scope...>", "what it allows").choices(scopes).default([...scopes]))
		.option("--rate <rate>", "how many profiles in what time, such as 600/minute (default: the server's)")
		.action(({ name, scope, rate }: { name: string; scope: KeyWanted["scopes"]; rate?: string }) =>
			inStore(surroundings, async (store) => hand(await store.create({ name, scopes: scope, rate }))),
		);
	keys
		.command("list")
		.description("list every key that was given out, without the keys themselves")
		.option("--json", "for programs")
		.action(({ json }: { json?: true }) =>
			inStore(surroundings, async (store) => {
				const listed = await store.list();
				if (json) print(JSON.stringify(listed, null, 2));
				else if (listed.length === 0) complain("No key was given out yet. To give one out: npx duikou keys create --name <name>");
				else for (const line of tableOf(listed)) print(line);
			}),
		);
	keys
		.command("revoke <id-or-name>")
		.description("end a key at once")
		.action((idOrName: string) =>
			inStore(surroundings, async (store) => {
				const { record, already } = await store.revoke(idOrName);
				print(
					already
						? `Key ${record.id} (${record.name}) was revoked before, on ${dayOf(record.revokedAt)}.`
						: `Key ${record.id} (${record.name}) is revoked. Running servers refuse it within a second.`,
				);
			}),
		);
	keys
		.command("rotate <id-or-name>")
		.description("replace a key by one of the same name, scopes and rate: prints the new one, this once, on standard output")
		.addOption(
			new Option("--keep-old <time>", "how long the old one stays valid: days, hours or minutes, such as 30d, 12h, 0m")
				.argParser(durationOf)
				.default(7 * 24 * 60 * minute, "7d"),
		)
		.action((idOrName: string, { keepOld }: { keepOld: number }) =>
			inStore(surroundings, async (store) => {
				const { replaced, ...issued } = await store.rotate(idOrName, keepOld);
				hand(issued);
				complain(`The old one, ${replaced.id}, ${keepOld === 0 ? "is not valid any more" : `stays valid until ${momentOf(replaced.expiresAt)}`}.`);
			}),
		);
	return keys;
}

/**
 * Does something with the keys, and says in one line what is in the way. What it takes is loaded here: the help need not
 * wait for a database's driver.
 */
async function inStore({ environment, root, now, complain, exitWith }: Surroundings, task: (store: KeyStore) => Promise<void>): Promise<void> {
	const { KeyRefusedError } = await import("../access/keys.ts");
	const { AccessUnavailableError, accessSettings, withKeys } = await import("../access/open.ts");
	try {
		await withKeys(accessSettings(environment, root), now, task);
	} catch (error) {
		if (!(error instanceof KeyRefusedError || error instanceof AccessUnavailableError)) throw error;
		complain(error.message);
		exitWith(1);
	}
}

function durationOf(text: string): number {
	const [, count, unit = ""] = /^(\d{1,4})([dhm])$/.exec(text) ?? [];
	const milliseconds = unitsOfTime[unit];
	if (count === undefined || milliseconds === undefined) {
		throw new InvalidArgumentError("Write a number and d, h or m, for days, hours or minutes, such as 7d.");
	}
	return Number(count) * milliseconds;
}

/** The names come last: nothing then depends on how wide a terminal shows Chinese characters. */
function tableOf(listed: readonly ListedKey[]): string[] {
	const rows = [
		["ID", "CREATED", "LAST USED", "SCOPES", "RATE", "STATE", "NAME"],
		...listed.map(({ id, createdAt, lastUsedOn, scopes: allowed, rate, state, name }) => [
			id,
			dayOf(createdAt),
			lastUsedOn ?? "never",
			allowed.join(","),
			rate ?? "default",
			stateInWords(state),
			name,
		]),
	];
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("  "));
}

function stateInWords(state: KeyState): string {
	switch (state.kind) {
		case "valid":
			return "valid";
		case "ending":
			return `valid until ${momentOf(state.at)}`;
		case "ended":
			return `ended on ${dayOf(state.at)}`;
		case "revoked":
			return `revoked on ${dayOf(state.at)}`;
	}
}

/** The day of a stored moment in Asia/Shanghai. */
function dayOf(stored: string | null): string {
	return stored === null ? "" : beijingDay(Date.parse(stored));
}

/** A stored moment in Asia/Shanghai, to the second. */
function momentOf(stored: string | null): string {
	return stored === null ? "" : inBeijing(Math.floor(Date.parse(stored) / 1000) * 1000);
}
