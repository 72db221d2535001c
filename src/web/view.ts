import type { Snapshot } from "../core/snapshot.ts";
import type { MatchRequest } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import type { Assets } from "./assets.ts";

/** What every part of a page is made with. */
export interface View {
	language: Language;
	/** The catalog that is shown. */
	snapshot: Snapshot;
	/** Milliseconds since the epoch. */
	now: number;
	assets: Assets;
	/** The address of a page, `/about` say; in the language that the reader chose by an address, if by one. */
	href(path: string): string;
	/** The whole address of a page as others reach it, for who reads it elsewhere: on paper, in a link, by a machine. */
	absolute(path: string): string;
	/** Where it is shown within the page of another website. */
	embedded?: Embedded;
}

/** How the matching is shown within the page of another website. */
export interface Embedded {
	/** Where the form is sent, and where it is found empty. */
	address: string;
	/** What is looked at, where not all of the catalog. */
	within: Pick<MatchRequest, "kinds" | "programs">;
	compact: boolean;
}

/** What the frame around a page is made with: a page that tells of a failure may have no catalog. */
export type Frame = Omit<View, "snapshot"> & Partial<Pick<View, "snapshot">>;

/** Where a link or a form leads that stays in its place: in the page of another website all others open beside it. */
export function targetWithin({ embedded }: Pick<View, "embedded">): "_self" | undefined {
	return embedded && "_self";
}

/** The same for what leaves it: a form is told so by its button. */
export function targetBeside({ embedded }: Pick<View, "embedded">): "_blank" | undefined {
	return embedded && "_blank";
}

/** The id, within the page of a source, of what is cited from a section of it. */
export function sectionAnchor(section: string): string {
	return section.replaceAll(/\s+/g, "_");
}

/** Every page is in two languages. */
export function otherLanguage(language: Language): Language {
	return language === "en" ? "zh-CN" : "en";
}
