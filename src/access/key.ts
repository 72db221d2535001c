import { createHash, timingSafeEqual } from "node:crypto";
import { base62, randomBase62 } from "./base62.ts";

/**
 * A key: `duikou_`, then 44 characters of base62: an id of 8 that is no secret, a secret of 30 (178 random bits), and a
 * checksum of 6. Scanners find a leaked one with `\bduikou_[0-9A-Za-z]{44}\b`, and tell a real one by its checksum: the
 * first 48 bits of the SHA-256 of all that stands before it, modulo 62⁶, in base62. A mistyped key fails it as well, and
 * is refused without asking the database.
 */
const pattern = /^duikou_([0-9A-Za-z]{8})[0-9A-Za-z]{30}([0-9A-Za-z]{6})$/;

const idLength = 8;
const secretLength = 30;
const checksumLength = 6;

/** Makes a key, by the runtime's cryptographic source of chance. */
export function makeKey(): { id: string; key: string } {
	const id = randomBase62(idLength);
	const unchecked = `duikou_${id}${randomBase62(secretLength)}`;
	return { id, key: `${unchecked}${checksumOf(unchecked)}` };
}

/** The id in a key; undefined where the text is none that was ever made. */
export function idIn(key: string): string | undefined {
	const [, id, checksum] = pattern.exec(key) ?? [];
	return checksum === checksumOf(key.slice(0, -checksumLength)) ? id : undefined;
}

/**
 * What is kept of a key: its SHA-256, hexadecimal. A slow, salted hash protects secrets that can be guessed; 178 random
 * bits cannot, and every request would pay for it.
 */
export function hashOf(key: string): string {
	return sha256(key).toString("hex");
}

/** Whether a hash is that of the key; takes as long wherever the two differ. */
export function hasHash(key: string, hash: string): boolean {
	return timingSafeEqual(sha256(key), Buffer.from(hash, "hex"));
}

function sha256(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}

function checksumOf(text: string): string {
	let rest = sha256(text).readUIntBE(0, 6);
	let checksum = "";
	while (checksum.length < checksumLength) {
		checksum = base62.charAt(rest % base62.length) + checksum;
		rest = Math.floor(rest / base62.length);
	}
	return checksum;
}
