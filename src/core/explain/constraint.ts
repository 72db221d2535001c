import type { CompiledConstraint } from "../../model/document.ts";
import type { Outcome } from "../../model/enumerations.ts";
import type { Bilingual, Language } from "../../model/text.ts";
import { inLanguage } from "../../model/text.ts";

const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
	pass: { zh: "符合", en: "Met" },
	fail: { zh: "不符合", en: "Not met" },
	unknown: { zh: "待确认", en: "To be confirmed" },
};

/** How a clause came out, for its words: unknown because a fact is missing, or doubtful because the source leaves it open. */
export const findings = ["pass", "fail", "unknown", "doubtful"] as const;
export type Finding = (typeof findings)[number];

export function outcomeOf(finding: Finding): Outcome {
	return finding === "doubtful" ? "unknown" : finding;
}

/** The message of a clause: fixed by the finding and the language. */
export function constraintMessage(constraint: Pick<CompiledConstraint, "rule" | "doubt">, finding: Finding, language: Language): string {
	const rule = inLanguage(constraint.rule, language);
	const doubt = finding === "doubtful" && constraint.doubt ? inLanguage(constraint.doubt, language) : undefined;
	const word = inLanguage(outcomeWords[outcomeOf(finding)], language);
	if (language === "en") return `${word}: ${rule}.${doubt ? ` ${upperFirst(doubt)}.` : ""}`;
	return `${word}：${rule}。${doubt ? `${doubt}。` : ""}`;
}

/** The sentence with its first letter in upper case. */
function upperFirst(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
