import { randomBase62 } from "./base62.ts";

/** A site's key: `site_` and 12 characters of base62, enough that nobody comes upon one by guessing; it is no secret. */
const pattern = /^site_[0-9A-Za-z]{12}$/;

export function makeSiteKey(): string {
	return `site_${randomBase62(12)}`;
}

/** Whether a text has the form of a site's key. */
export function isSiteKey(text: string): boolean {
	return pattern.test(text);
}
