import { RefusedError } from "./refused.ts";

/**
 * What the URL standard takes for a host and no name on the Web has is left out (`;` and `'` say): origins stand in the
 * headers of answers.
 */
const hostPattern = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/** Hosts that a policy on who may show a frame (`frame-ancestors`) cannot name: browsers pass over such an origin. */
const unnameable = [
	{
		pattern: /^(?=.*_)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/,
		has: "has an underscore",
		advice: "give the site a name without one, with a hyphen say",
	},
	{
		pattern: /^\[[0-9a-f:.]+\]$/,
		has: "is an address of IP version 6",
		advice: "write the site's name, or its address of IP version 4",
	},
];

/** An origin as a browser sends it: `https://Example.org:443/` is `https://example.org`. Throws `RefusedError`. */
export function checkedOrigin(text: string): string {
	const given = text.trim();
	const quoted = JSON.stringify(given);
	if (given.includes("*")) throw new RefusedError(`${quoted} stands for many; list each origin, such as https://www.example.org.`);
	const url = /^https?:\/\/[^\s/\\?#@]+\/?$/i.test(given) && urlOf(given);
	if (url && hostPattern.test(url.hostname)) return url.origin;
	const meant = urlMeantBy(given);
	const host = meant?.hostname.replace(/\.+$/, "") ?? "";
	const reason = unnameable.find(({ pattern }) => pattern.test(host));
	if (reason) throw new RefusedError(`The host ${host} ${reason.has}: browsers do not let its pages show a frame. Please ${reason.advice}.`);
	const isLikely = hostPattern.test(host) && /\.|^localhost$/.test(host);
	const advised =
		meant && isLikely ? `${meant.protocol}//${host}${meant.port && `:${meant.port}`}` : "scheme and host alone, such as https://example.org";
	// A password is not shown again.
	const what = given.includes("@") ? "An origin has no user and password" : `${quoted} is no origin`;
	throw new RefusedError(`${what}; write ${advised}.`);
}

/** What somebody meant who left out the scheme, wrote another one, or more than scheme and host. */
function urlMeantBy(given: string): URL | undefined {
	const scheme = /^http:\/\//i.test(given) ? "http" : "https";
	return urlOf(`${scheme}://${given.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, "")}`);
}

function urlOf(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}
