/** The leaf files of natural that the core uses; they carry no types of their own. */
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
	const stemmer: { stem(word: string): string };
	export default stemmer;
}
declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
	/** Between 0 (nothing in common) and 1 (the same). */
	export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean }): number;
}
declare module "natural/lib/natural/util/stopwords.js" {
	const stopwords: { words: string[] };
	export default stopwords;
}
