import { RefusedError } from "./refused.ts";

/**
 * What the URL standard takes for a host and no name on the Web has is left out (`;` and `'` say): origins stand in the
 * headers of answers.
 */
const hostPattern = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/** An origin as a browser sends it: `https://Example.org:443/` is `https://example.org`. Throws `RefusedError`. */
export function checkedOrigin(text: string): string {
	const given = text.trim();
	const quoted = JSON.stringify(given);
	if (given.includes("*")) throw new RefusedError(`${quoted} stands for many; list each origin, such as https://www.example.org.`);
	const url = /^https?:\/\/[^\s/\\?#@]+\/?$/i.test(given) && urlOf(given);
	if (url && hostPattern.test(url.hostname)) return url.origin;
	const meant = originMeantBy(given);
	// A password is not shown again.
	const what = given.includes("@") ? "An origin has no user and password" : `${quoted} is no origin`;
	throw new RefusedError(`${what}; write ${meant ?? "scheme and host alone, such as https://example.org"}.`);
}

/** What somebody meant who left out the scheme, wrote another one, or more than scheme and host. */
function originMeantBy(given: string): string | undefined {
	const scheme = /^http:\/\//i.test(given) ? "http" : "https";
	const url = urlOf(`${scheme}://${given.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, "")}`);
	if (!url) return undefined;
	const host = url.hostname.replace(/\.+$/, "");
	const isLikely = hostPattern.test(host) && /[.[]|^localhost$/.test(host);
	return isLikely ? `${scheme}://${host}${url.port && `:${url.port}`}` : undefined;
}

function urlOf(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}
