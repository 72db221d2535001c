import { partialDateSchema } from "../model/profile.ts";
import { fault, type Reader, type Reading, value } from "./reading.ts";

/** Days that a number in a date column may count: from 1 January 1920 to the end of 2099, as Excel counts them. */
const firstSerial = 7306;
const lastSerial = 73_050;
/** The day that Excel's count takes for 0, as far as days after February 1900 go. */
const serialEpoch = Date.UTC(1899, 11, 30);
const dayLength = 24 * 60 * 60 * 1000;

const firstYear = 1900;
const lastYear = 2100;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const timeOfDay = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** A date: a year, a month or a day. Never a guess at which number is the month, or at the century. */
export const readDate: Reader = (cell) => {
	if (typeof cell === "boolean") return notADate;
	if (typeof cell === "number" && Number.isInteger(cell) && cell > lastYear && cell >= firstSerial && cell <= lastSerial) {
		return value(new Date(serialEpoch + cell * dayLength).toISOString().slice(0, 10));
	}
	return readDateText(String(cell).normalize("NFKC").trim());
};

/** The ways to write a date, the year first: year, month and day are the groups. */
const yearFirst = [
	/^(\d{4})年?$/,
	/^(\d{4})[-/.](\d{1,2})$/,
	/^(\d{4})年(\d{1,2})月?$/,
	/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
	/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
	/^(\d{4})(\d{2})(\d{2})?$/,
];
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const twoDigitYear = /^'?\d{2}[-/.年]|[-/. ]\d{2}$|^\d{2}(年|后)$/;

function readDateText(given: string): Reading {
	const text = given.replace(timeOfDay, "").replace(/\s*([年月日/.-])\s*/g, "$1");
	if (/^\d{4}\.1$/.test(text)) {
		return fault(
			"ambiguous-date",
			"“.1”可能是1月，也可能是丢了末尾0的10月；请写成1982-01或1982-10。",
			'The ".1" may be January, or October without its 0; write 1982-01 or 1982-10.',
		);
	}
	for (const pattern of yearFirst) {
		const found = pattern.exec(text);
		if (found) return dateOf(found[1], found[2], found[3]);
	}
	const found = yearLast.exec(text);
	if (found) return yearLastOf(Number(found[1]), Number(found[2]), found[3]);
	const named = namedMonth(text);
	if (named) return named;
	if (twoDigitYear.test(text)) return fault("two-digit-year", "年份请写四位，如1982-01-31。", "Write the year with four digits, such as 1982-01-31.");
	return notADate;
}

const notADate = fault("not-a-date", "请写成1982-01-31、1982-01或1982。", "Write 1982-01-31, 1982-01 or 1982.");

function dateOf(year = "", month?: string, day?: string): Reading {
	if (Number(year) < firstYear || Number(year) > lastYear) return notADate;
	const date = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
	return partialDateSchema.safeParse(date).success ? value(date) : fault("no-such-date", "没有这一天，请核对。", "There is no such day; check it.");
}

function yearLastOf(first: number, second: number, year: string | undefined): Reading {
	if (first === second || second > 12) return dateOf(year, String(first), String(second));
	if (first > 12) return dateOf(year, String(second), String(first));
	return fault(
		"ambiguous-date",
		`月和日分不清；请写成${year}-${pad(first)}-${pad(second)}或${year}-${pad(second)}-${pad(first)}。`,
		`Month and day cannot be told apart; write ${year}-${pad(first)}-${pad(second)} or ${year}-${pad(second)}-${pad(first)}.`,
	);
}

function pad(number: number): string {
	return String(number).padStart(2, "0");
}

/** `1 January 1982`, `Jan 1, 1982`, `January 1982`. */
function namedMonth(text: string): Reading | undefined {
	const words = text
		.toLowerCase()
		.split(/[\s,./-]+/)
		.filter((word) => word !== "" && word !== "of");
	const month = words.find((word) => /^[a-z]{3,9}$/.test(word) && months.includes(word.slice(0, 3)));
	const year = words.find((word) => /^\d{4}$/.test(word));
	const days = words.filter((word) => word !== month && word !== year);
	if (!month || !year || days.length > 1) return undefined;
	const [day] = days;
	if (day === undefined) return dateOf(year, monthOf(month));
	const number = /^(\d{1,2})(st|nd|rd|th)?$/.exec(day)?.[1];
	return number === undefined ? undefined : dateOf(year, monthOf(month), number);
}

function monthOf(name: string): string {
	return String(months.indexOf(name.slice(0, 3)) + 1);
}
