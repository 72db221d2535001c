import { z } from "zod";

/** Languages an answer can be given in, as BCP 47 tags. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages of the project. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** The words of `text` in one language. */
export function inLanguage(text: Bilingual, language: Language): string {
	return language === "en" ? text.en : text.zh;
}

/** An identifier: lower-case words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");

/** ISO 3166-1 alpha-2, upper case. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/, "a country is written as its two-letter ISO 3166-1 code");

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** How many characters a text has as people count them: one outside the basic plane is one. */
export function charactersOf(text: string): number {
	let count = 0;
	for (const _ of text) count++;
	return count;
}
