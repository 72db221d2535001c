/** A concept that is read in a field, and the words that it is read in. */
export interface WordsRead {
	text: string;
	concept: string;
}

interface Field {
	field: string;
	concepts: string[];
}

/** Places at which words are looked for, and times that a field is read anew, before its words are given up. */
const mostPlaces = 6;
const mostTimes = 8;
/** A longer field is refused as a whole. */
const longest = 2000;

/**
 * A field in which a concept is no longer read. The words that it was read in are cut out where that takes the fewest
 * other concepts away; where no cut will do, what else was read stays, as the concepts that it was read as.
 */
export function withoutConcept({ field, concepts }: Field, concept: string, read: (text: string) => readonly WordsRead[]): Field {
	if (field.length > longest) return { field, concepts };
	let text = field;
	for (let times = 0; times < mostTimes; times++) {
		const readings = read(text);
		const found = readings.find((reading) => reading.concept === concept);
		if (!found) return { field: text, concepts };
		const others = readings.filter((reading) => reading.concept !== concept);
		const cuts = placesOf(found.text, text).map((place) => cut(text, place, found.text.length));
		const lostBy = (rest: string): number => {
			const left = new Set(read(rest).map((reading) => reading.concept));
			return others.filter((reading) => !left.has(reading.concept)).length;
		};
		const [best] = cuts.map((rest) => ({ rest, lost: lostBy(rest) })).sort((a, b) => a.lost - b.lost);
		if (!best || best.lost > 0) break;
		text = best.rest;
	}
	const others = read(field).filter((reading) => reading.concept !== concept);
	return { field: "", concepts: [...new Set([...concepts, ...others.map((reading) => reading.concept)])] };
}

/** Where words stand in a text: those that are no part of a longer word first. */
function placesOf(words: string, text: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(words); words !== "" && at >= 0 && places.length < mostPlaces; at = text.indexOf(words, at + 1)) places.push(at);
	const isWithin = (at: number) =>
		Number(isLatin(text[at - 1]) && isLatin(words[0])) + Number(isLatin(text[at + words.length]) && isLatin(words.at(-1)));
	return places.sort((a, b) => isWithin(a) - isWithin(b));
}

function isLatin(character: string | undefined): boolean {
	return character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character);
}

/** A text without a part of it, and without what only joined that part to the rest. */
function cut(text: string, from: number, length: number): string {
	return `${text.slice(0, from)} ${text.slice(from + length)}`
		.replaceAll(/\s+/g, " ")
		.replaceAll(/ ?([,，、;；])[ ,，、;；]*/g, "$1")
		.replaceAll(/^[ ,，、;；]+|[ ,，、;；]+$/g, "");
}
