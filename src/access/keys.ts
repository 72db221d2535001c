import { asc, eq, getTableColumns, or } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { rateOf, type Scope } from "../model/access.ts";
import { changesTo, given } from "./changes.ts";
import { hashOf, makeKey } from "./key.ts";
import { checkedName } from "./name.ts";
import { RefusedError } from "./refused.ts";
import { keys } from "./tables.ts";

const { hash, ...described } = getTableColumns(keys);

/** What is known of a key; `tables.ts` says what each member means. */
export type KeyRecord = Omit<typeof keys.$inferSelect, "hash">;
export type StoredKey = typeof keys.$inferSelect;

export interface KeyWanted {
	/** 1 to 60 characters. */
	name: string;
	scopes: readonly Scope[];
	/** `600/minute`; the server's default where there is none. */
	rate?: string;
}

/** A new key; this is the only time that the key itself is there to see. */
export interface IssuedKey {
	key: string;
	record: KeyRecord;
}

/** Where a key stands: `ending` is valid until `at`, after which it is `ended`. Moments are RFC 3339. */
export type KeyState = { kind: "valid" } | { kind: "ending" | "ended" | "revoked"; at: string };

export type ListedKey = KeyRecord & { state: KeyState };

/** The keys in a database. What changes them throws `RefusedError`; keys are named by their id, or by their name. */
export interface KeyStore {
	create(wanted: KeyWanted): Promise<IssuedKey>;
	/** Every key ever given out, the oldest first, and where it stands now. */
	list(): Promise<ListedKey[]>;
	/** Ends a key at once. `already`: somebody had revoked it before, and nothing was changed. */
	revoke(idOrName: string): Promise<{ record: KeyRecord; already: boolean }>;
	/** Gives out a key of the same name, scopes and rate; the one it replaces stays valid for so many milliseconds. */
	rotate(idOrName: string, keepOldFor: number): Promise<IssuedKey & { replaced: KeyRecord }>;
}

type Reader = Pick<LibSQLDatabase, "select">;

/** The keys in a database, whose tables are up to date; `now` tells milliseconds since the epoch. */
export function keyStore(database: LibSQLDatabase, now: () => number): KeyStore {
	const changing = changesTo(database);
	const timestamp = () => new Date(now()).toISOString();
	return {
		create: ({ name, scopes, rate }) =>
			changing(async (transaction) => {
				const wanted = { name: checkedName(name), scopes: [...new Set(scopes)], rate: checkedRate(rate), createdAt: timestamp() };
				const taken = (await keysCalled(transaction, wanted.name)).find(isCurrent);
				if (taken) {
					throw new RefusedError(`Key ${taken.id} has the name ${taken.name} already; choose another name, or rotate or revoke that key.`);
				}
				const { key, row } = newKey(wanted);
				const [record] = await transaction.insert(keys).values(row).returning(described);
				return { key, record: given(record) };
			}),
		list: async () => {
			const records = await database.select(described).from(keys).orderBy(asc(keys.createdAt), asc(keys.id));
			return records.map((record) => ({ ...record, state: stateOf(record, now()) }));
		},
		revoke: (idOrName) =>
			changing(async (transaction) => {
				const record = toRevoke(await keysCalled(transaction, idOrName), idOrName, now());
				if (record.revokedAt !== null) return { record, already: true };
				const [revoked] = await transaction.update(keys).set({ revokedAt: timestamp() }).where(eq(keys.id, record.id)).returning(described);
				return { record: given(revoked), already: false };
			}),
		rotate: (idOrName, keepOldFor) =>
			changing(async (transaction) => {
				const { id: old, name, scopes, rate } = toRotate(await keysCalled(transaction, idOrName), idOrName);
				const { key, row } = newKey({ name, scopes, rate, createdAt: timestamp(), replaces: old });
				const expiresAt = new Date(now() + keepOldFor).toISOString();
				const [replaced] = await transaction.update(keys).set({ expiresAt, replacedBy: row.id }).where(eq(keys.id, old)).returning(described);
				const [record] = await transaction.insert(keys).values(row).returning(described);
				return { key, record: given(record), replaced: given(replaced) };
			}),
	};
}

/** The key with an id, and the hash to compare with; undefined where none was given out. */
export async function storedKey(database: Reader, id: string): Promise<StoredKey | undefined> {
	const [row] = await database.select().from(keys).where(eq(keys.id, id));
	return row;
}

function stateOf({ expiresAt, revokedAt }: Pick<KeyRecord, "expiresAt" | "revokedAt">, moment: number): KeyState {
	if (revokedAt !== null) return { kind: "revoked", at: revokedAt };
	if (expiresAt === null) return { kind: "valid" };
	return { kind: Date.parse(expiresAt) > moment ? "ending" : "ended", at: expiresAt };
}

/** Whether a key is valid at a moment, in milliseconds since the epoch. */
export function isValid(key: Pick<KeyRecord, "expiresAt" | "revokedAt">, moment: number): boolean {
	const { kind } = stateOf(key, moment);
	return kind === "valid" || kind === "ending";
}

/** The key with this id, or else all with this name, the oldest first. */
async function keysCalled(database: Reader, idOrName: string): Promise<KeyRecord[]> {
	const called = await database
		.select(described)
		.from(keys)
		.where(or(eq(keys.id, idOrName), eq(keys.name, idOrName)))
		.orderBy(asc(keys.createdAt), asc(keys.id));
	const byId = called.find(({ id }) => id === idOrName);
	return byId ? [byId] : called;
}

/** Neither revoked nor replaced: at most one key of a name is. */
function isCurrent({ revokedAt, replacedBy }: KeyRecord): boolean {
	return revokedAt === null && replacedBy === null;
}

function toRevoke(called: KeyRecord[], idOrName: string, moment: number): KeyRecord {
	const valid = called.filter((key) => isValid(key, moment));
	if (valid.length > 1) {
		const ids = valid.map(({ id }) => id).join(" and ");
		throw new RefusedError(`Several valid keys have the name ${idOrName}: ${ids}; say which one by its id.`);
	}
	return valid[0] ?? newestOf(called, idOrName);
}

function toRotate(called: KeyRecord[], idOrName: string): KeyRecord {
	const current = called.find(isCurrent);
	if (current) return current;
	const { id, name, revokedAt, replacedBy } = newestOf(called, idOrName);
	throw new RefusedError(
		revokedAt === null
			? `Key ${id} (${name}) was replaced by ${replacedBy}; rotate that one.`
			: `Key ${id} (${name}) was revoked; create a new one in its place.`,
	);
}

function newestOf(called: KeyRecord[], idOrName: string): KeyRecord {
	const newest = called.at(-1);
	if (!newest) throw new RefusedError(`No key has the id or the name ${JSON.stringify(idOrName)}; npx duikou keys list shows them all.`);
	return newest;
}

function newKey(wanted: Omit<typeof keys.$inferInsert, "id" | "hash">): { key: string; row: typeof keys.$inferInsert } {
	const { id, key } = makeKey();
	return { key, row: { ...wanted, id, hash: hashOf(key) } };
}

function checkedRate(rate: string | undefined): string | undefined {
	if (rate !== undefined && !rateOf(rate)) {
		throw new RefusedError(`${JSON.stringify(rate)} is no rate; write a number of profiles and second, minute, hour or day, such as 600/minute.`);
	}
	return rate?.trim();
}
