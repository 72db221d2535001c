import { languageCodes } from "../model/language-codes.ts";
import { byWord, languageChoices } from "./choices.ts";
import { absent, entriesOf, fault, isNone, type Reader, value, wordKey } from "./reading.ts";
import { textOf } from "./sheet.ts";

const yes = new Set(["是", "有", "已签", "已签署", "yes", "y", "true", "t", "√", "✓", "✔", "☑", "1"]);
const no = new Set(["否", "无", "没有", "未签", "未签署", "no", "n", "false", "f", "none", "×", "x", "✗", "✘", "0"]);

function yesOrNo(text: string): boolean | undefined {
	const key = wordKey(text);
	return yes.has(key) ? true : no.has(key) ? false : undefined;
}

/** 是, 否, √, 1, true. */
export const readYesOrNo: Reader = (cell) => {
	const answer = yesOrNo(textOf(cell));
	return answer === undefined ? fault("not-yes-or-no", "请写是或否。", "Write yes or no.") : value(answer);
};

/** Yes, no, or the countries it holds for: 匈牙利、法国, or 有（匈牙利）. */
export const readYesNoOrCountries: Reader = (cell) => {
	const text = textOf(cell);
	const answer = yesOrNo(text);
	if (answer !== undefined) return value(answer);
	const listed = /^(?:是|有|yes)\s*[(（:：,，]\s*(.+?)\s*[)）]?$/i.exec(text)?.[1] ?? text;
	const countries = entriesOf(listed);
	return countries.length > 0 ? value(countries) : fault("not-yes-or-no", "请写是、否，或列出国家。", "Write yes, no, or the countries.");
};

/** A whole number, with or without its unit. */
export function countOf(units: RegExp): Reader {
	return (cell) => {
		if (isNone(cell)) return absent;
		const text = textOf(cell).normalize("NFKC");
		const digits = /^(\d{1,6})(?:\.0+)?\s*(.*)$/.exec(text);
		if (typeof cell === "boolean" || !digits || (digits[2] !== "" && !units.test(digits[2] ?? ""))) {
			return fault("not-a-number", "请写一个整数。", "Write a whole number.");
		}
		return value(Number(digits[1]));
	};
}

/** Text as it stands. */
export const readText: Reader = (cell) => (isNone(cell) ? absent : value(textOf(cell)));

/** A country by name or code; 中国籍 is 中国. */
export const readCountry: Reader = (cell) => (isNone(cell) ? absent : value(textOf(cell).replace(/(?<=..)籍$/, "")));

/** Where a unit is registered: the ways to say the Chinese mainland, else a country. */
export const readJurisdiction: Reader = (cell) => (/^(中国)?(内地|大陆|境内)$/.test(textOf(cell)) ? value("CN") : readCountry(cell));

/** Countries and groups of countries, by name or code. */
export const readCountries: Reader = (cell) => {
	const countries = entriesOf(cell);
	return isNone(cell) || countries.length === 0 ? absent : value(countries);
};

const countryReaders: ReadonlySet<Reader> = new Set([readYesNoOrCountries, readCountry, readJurisdiction, readCountries]);

/** Whether a reader takes codes of countries. */
export function readsCountries(reader: Reader): boolean {
	return countryReaders.has(reader);
}

const languageNames = byWord(languageChoices);
/** What says of a language that one works well in it. */
const mastery = /[(（:：]?\s*(流利|熟练|精通|母语|fluent|native|proficient)\s*[)）]?$/i;

/**
 * Languages in which one works well, by name or ISO 639-1 code. An examination (CET-6, 英语六级) or a level does not say that, and
 * is a fault.
 */
export const readLanguages: Reader = (cell) => {
	if (isNone(cell)) return absent;
	const codes = entriesOf(cell).map((entry) => {
		const key = wordKey(entry.replace(mastery, ""));
		return languageNames.get(key) ?? (languageCodes.has(key) ? key : undefined);
	});
	if (codes.length > 0 && codes.every((code) => code !== undefined)) return value(codes);
	if (/[级級]|cet|tem|ielts|toefl|雅思|托福|delf|dalf|hsk|一般|良好|basic/i.test(textOf(cell))) {
		return fault(
			"level-of-language",
			"考试或等级不等于能顺畅工作；能用这门语言工作的，请只写语言名称，如英语。",
			"An examination or a level does not say that one works well in the language; if so, write its name alone, such as English.",
		);
	}
	return fault(
		"unknown-language",
		"未能识别；请写语言名称，如英语、法语。",
		"This is not known here; write names of languages, such as English, French.",
	);
};
