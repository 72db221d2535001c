import { randomInt } from "node:crypto";

export const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Characters by the runtime's cryptographic source of chance; `randomInt` favours none, unlike the remainder of a byte. */
export function randomBase62(length: number): string {
	return Array.from({ length }, () => base62.charAt(randomInt(base62.length))).join("");
}
