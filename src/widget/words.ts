/** What the element says by itself, where what it shows has not come. */
export function linkWords(language: string): string {
	return /^en/i.test(language) ? "Duikou: which science-exchange programs fit you" : "对口：看哪些科技交流项目适合你";
}
