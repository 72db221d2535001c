/** The websites of others that show the matching in their pages. */

/** The colours it is shown in; `auto` follows the device of who looks. */
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A website that was given a key. */
export interface Site {
	/** Public: it stands in the site's pages. It is of use only on the site's own origins. */
	key: string;
	/** Whose it is, as its visitors are told. */
	name: string;
	/** Where its pages are, `https://example.org` say: scheme, host, and the port where it is not the scheme's own. */
	origins: readonly string[];
	/** Ids or series of the programs it shows, where not all of them. */
	programs?: readonly string[];
	theme?: Theme;
}

/** What is counted of a site, day by day: how often the form was shown, and how often it was answered. Nothing of who looked. */
export type SiteEvent = "shown" | "answered";

/** The sites that were given a key. Nothing rejects where the database is away. */
export interface SiteRegister {
	/**
	 * `unknown`: no such key was given out, or its site was removed. `away`: nobody can tell now; a site that was found before
	 * is still answered as it was.
	 */
	siteOf(key: string): Promise<Site | "unknown" | "away">;
	/** Counts on the day in Asia/Shanghai; returns at once, and is written down later. */
	count(site: Site, event: SiteEvent): void;
}
