import { createHash } from "node:crypto";

export const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The checksum, as a scanner would work it out from its description. */
export function checksumOf(text: string): string {
	const bits = createHash("sha256").update(text).digest("hex").slice(0, 12);
	let rest = BigInt(`0x${bits}`) % 62n ** 6n;
	let checksum = "";
	while (checksum.length < 6) {
		checksum = base62.charAt(Number(rest % 62n)) + checksum;
		rest /= 62n;
	}
	return checksum;
}
