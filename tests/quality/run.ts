import { existsSync, readdirSync } from "node:fs";
import { snapshot } from "../support/catalog.ts";
import { baselines } from "./baselines.ts";
import {
	codedDisciplines,
	fieldParagraphs,
	gradedPhrases,
	type NamedDiscipline,
	namedDisciplines,
	nonsense,
	scopedPhrases,
	wordsInContext,
} from "./graded.ts";
import { rankingQuality, scopeQuality } from "./measures.ts";
import { forcedReadings, misplacedParagraphs, rank, recognitionQuality, scopeOf, senseQuality } from "./reading.ts";

/**
 * `npm run quality`: how well fields of research are understood and ranked, beside full-text search over the notices, in
 * one run. With `--worst` the phrases and verdicts that went wrong are listed too.
 */

const gold = new URL("../gold/", import.meta.url);
/** A national list of disciplines, where it is there to measure by. */
const shared = new URL("../../../shared/gold/disciplines.jsonl", import.meta.url);
const worst = process.argv.includes("--worst");
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const rankers = [{ name: "duikou", rank }, ...(await baselines(snapshot.document))];
const filesNamed = (pattern: RegExp): string[] => readdirSync(gold).filter((name) => pattern.test(name));

for (const file of filesNamed(/^field-fit\./)) {
	const graded = gradedPhrases(new URL(file, gold));
	console.log(`${file}: ranking by ${graded.length} graded phrases, ${graded[0]?.grades.size} programs`);
	console.table(
		Object.fromEntries(
			rankers.map(({ name, rank }) => {
				const { ndcg, first, misranked } = rankingQuality(graded, rank);
				return [name, { "nDCG@5": ndcg.toFixed(3), "first is a best one": percent(first), "pairs misranked": percent(misranked) }];
			}),
		),
	);
	if (worst)
		console.table(
			rankingQuality(graded, rank)
				.phrases.slice(0, 40)
				.map(({ phrase, ndcg }) => ({ phrase, "nDCG@5": ndcg.toFixed(3) })),
		);
}

for (const file of filesNamed(/^field-scope\./)) {
	const scoped = scopedPhrases(new URL(file, gold));
	const { right, falseFails, wrong } = scopeQuality(scoped, scopeOf);
	const turnedAway = wrong.filter(({ expected, found }) => expected === "pass" && found === "fail").length;
	console.log(
		`${file}: ${scoped.length} phrases, closed lists: ${percent(right)} right, ${percent(falseFails)} false fails, ${turnedAway} of them of listed fields`,
	);
	if (worst) console.table(wrong);
}

for (const file of filesNamed(/^disciplines\./)) report(file, namedDisciplines(new URL(file, gold)));
if (existsSync(shared)) {
	for (const language of ["zh", "en"] as const) report(`disciplines beside this checkout, ${language}`, codedDisciplines(shared, language));
}

for (const file of filesNamed(/^senses\./)) {
	const { alone, right, missettled, wrong } = senseQuality(wordsInContext(new URL(file, gold)));
	console.log(
		`${file}: ${alone} words of several senses by themselves, ${percent(right)} settled as they are meant, ${percent(missettled)} otherwise`,
	);
	if (worst) console.table(wrong);
}

const paragraphs = fieldParagraphs(new URL("paragraphs.tsv", gold));
const misplaced = misplacedParagraphs(paragraphs);
console.log(
	`paragraphs.tsv: ${paragraphs.length} paragraphs, ${percent(1 - misplaced.length / paragraphs.length)} read as mainly about a branch of their field`,
);
if (worst) console.table(misplaced);

const texts = nonsense(new URL("nonsense.txt", gold));
const forced = forcedReadings(texts);
console.log(`nonsense.txt: ${texts.length} texts that name no field, ${percent(forced.length / texts.length)} read as if they did`);
if (worst) console.table(forced);

function report(title: string, names: readonly NamedDiscipline[]): void {
	const { recognized, someInBranch, centralInBranch, wrong } = recognitionQuality(names);
	console.log(
		`${title}: ${names.length} names, ${percent(recognized)} recognized; of these ${percent(centralInBranch)} mainly in the right branch, ${percent(someInBranch)} with some concept in it`,
	);
	if (worst) console.table(wrong);
}
