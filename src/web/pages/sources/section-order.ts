/**
 * The order of the sections of a document, told by their numbers alone. A number is read part by part (`附件2 三1` as annex
 * 2, 三, 1; brackets and points only part), and at the first part that differs: a section before what is in it, then headings
 * in words (填报说明, which forms print first), Chinese numerals, Arabic ones, and annexes. Sections that begin with an Arabic
 * numeral so follow the text that goes by Chinese ones, and come before the annexes, wherever the document prints them.
 */
export function bySection(a: string, b: string): number {
	const [first, second] = [partsOf(a), partsOf(b)];
	for (const [index, part] of first.entries()) {
		const other = second[index];
		if (other === undefined) return 1;
		const difference = part.rank - other.rank || part.number - other.number || byText(part.words, other.words);
		if (difference !== 0) return difference;
	}
	return first.length - second.length || byText(a, b);
}

/** The chapter that a section belongs to: an annex, a numbered direction (`1.3`), or a first numeral. */
export function chapterOf(section: string): string {
	return section.match(/^(附件\d*|\d+(\.\d+)?|[一二三四五六七八九十]+)/)?.[0] ?? section;
}

interface Part {
	/** Which kind of number it is, in the order that kinds stand in. */
	rank: number;
	number: number;
	words: string;
}

const partPattern = /附件(?<annex>\d*)|(?<chinese>[一二三四五六七八九十]+)|(?<arabic>\d+)|(?<words>[^\s().\d一二三四五六七八九十-]+)/g;

function partsOf(section: string): Part[] {
	return [...section.matchAll(partPattern)].map(({ groups: { annex, chinese, arabic, words = "" } = {} }) => {
		if (annex !== undefined) return { rank: 3, number: Number(annex), words };
		if (arabic !== undefined) return { rank: 2, number: Number(arabic), words };
		return chinese !== undefined ? { rank: 1, number: chineseNumber(chinese), words } : { rank: 0, number: 0, words };
	});
}

/** A Chinese numeral below 100. */
function chineseNumber(numeral: string): number {
	const [tens = "", ones = ""] = numeral.includes("十") ? numeral.split("十") : ["零", numeral];
	return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones);
}

function digit(character: string): number {
	return Math.max(0, "零一二三四五六七八九".indexOf(character));
}

function byText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
