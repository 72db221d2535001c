import { createHash } from "node:crypto";
import type { CatalogDocument } from "../model/document.ts";

/** A compiled catalog as it is stored: its text, and the address that its text alone determines. */
export interface Revision {
	id: string;
	content: string;
}

/** The revision of a document: the same catalog has the same address everywhere. */
export function revisionOf(document: CatalogDocument): Revision {
	const content = canonicalText(document);
	return { id: addressOf(content), content };
}

/** A value as JSON with members in a fixed order: the same value is the same text. */
export function canonicalText(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? sortedMembers(inner) : inner));
}

/** The first 32 hexadecimal digits of the SHA-256 of the content. */
export function addressOf(content: string): string {
	return createHash("sha256").update(content).digest("hex").slice(0, 32);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedMembers(record: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
