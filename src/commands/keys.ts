import { Command, InvalidArgumentError, Option } from "commander";
import type { IssuedKey, KeyState, KeyStore, KeyWanted, ListedKey } from "../access/keys.ts";
import { inBeijing } from "../core/dates.ts";
import { scopes } from "../model/access.ts";
import { inStore } from "./in-store.ts";
import type { Surroundings } from "./surroundings.ts";
import { dayOf, tableLines } from "./table-lines.ts";

const minute = 60_000;
const unitsOfTime: Readonly<Record<string, number>> = { m: minute, h: 60 * minute, d: 24 * 60 * minute };

/** `duikou keys …`: gives out and withdraws the keys that callers of the API present. */
export function keysCommand(surroundings: Surroundings): Command {
	const { print, complain } = surroundings;
	const inKeys = (task: (store: KeyStore) => Promise<void>) => inStore(surroundings, async () => (await import("../access/keys.ts")).keyStore, task);
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
			inKeys(async (store) => hand(await store.create({ name, scopes: scope, rate }))),
		);
	keys
		.command("list")
		.description("list every key that was given out, without the keys themselves")
		.option("--json", "for programs")
		.action(({ json }: { json?: true }) =>
			inKeys(async (store) => {
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
			inKeys(async (store) => {
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
			inKeys(async (store) => {
				const { replaced, ...issued } = await store.rotate(idOrName, keepOld);
				hand(issued);
				complain(`The old one, ${replaced.id}, ${keepOld === 0 ? "is not valid any more" : `stays valid until ${momentOf(replaced.expiresAt)}`}.`);
			}),
		);
	return keys;
}

function durationOf(text: string): number {
	const [, count, unit = ""] = /^(\d{1,4})([dhm])$/.exec(text) ?? [];
	const milliseconds = unitsOfTime[unit];
	if (count === undefined || milliseconds === undefined) {
		throw new InvalidArgumentError("Write a number and d, h or m, for days, hours or minutes, such as 7d.");
	}
	return Number(count) * milliseconds;
}

function tableOf(listed: readonly ListedKey[]): string[] {
	return tableLines(
		["ID", "CREATED", "LAST USED", "SCOPES", "RATE", "STATE", "NAME"],
		listed.map(({ id, createdAt, lastUsedOn, scopes: allowed, rate, state, name }) => [
			id,
			dayOf(createdAt),
			lastUsedOn ?? "never",
			allowed.join(","),
			rate ?? "default",
			stateInWords(state),
			name,
		]),
	);
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

/** A stored moment in Asia/Shanghai, to the second. */
function momentOf(stored: string | null): string {
	return stored === null ? "" : inBeijing(Math.floor(Date.parse(stored) / 1000) * 1000);
}
