import { readdirSync } from "node:fs";
import { snapshot } from "../support/catalog.ts";
import { baselines } from "./baselines.ts";
import { gradedPhrases, namedDisciplines, scopedPhrases } from "./graded.ts";
import { rankingQuality, scopeQuality } from "./measures.ts";
import { rank, recognitionQuality, scopeOf } from "./reading.ts";

/**
 * `npm run quality`: how well fields of research are understood and ranked, beside full-text search over the notices, in
 * one run. With `--worst` the phrases and verdicts that went wrong are listed too.
 */

const gold = new URL("../gold/", import.meta.url);
const worst = process.argv.includes("--worst");
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const graded = gradedPhrases(new URL("field-fit.tsv", gold));
const rankers = [{ name: "duikou", rank }, ...(await baselines(snapshot.document))];
console.log(`Ranking: ${graded.length} graded phrases, ${graded[0]?.grades.size} programs`);
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

const scoped = scopedPhrases(new URL("field-scope.tsv", gold));
const scope = scopeQuality(scoped, scopeOf);
console.log(`Field scope: ${scoped.length} phrases, closed lists: ${percent(scope.right)} right, ${percent(scope.falseFails)} false fails`);
if (worst) console.table(scope.wrong);

for (const file of readdirSync(gold).filter((name) => /^disciplines\.\w+\.tsv$/.test(name))) {
	const names = namedDisciplines(new URL(file, gold));
	const { recognized, rightBranch, wrong } = recognitionQuality(names);
	console.log(`${file}: ${names.length} names, ${percent(recognized)} recognized, ${percent(rightBranch)} of them in the right branch`);
	if (worst) console.table(wrong);
}
