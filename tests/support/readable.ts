import type { Answer } from "../../src/model/answer.ts";
import type { Citation } from "../../src/model/document.ts";

function cited({ source, section }: Citation): string {
	return `[${source} ${section}]`;
}

/** An answer as text that a person can review line by line. */
export function readable(answer: Answer): string {
	const { understood } = answer;
	const lines = [
		`as of ${answer.asOf}; ${answer.total} programs judged`,
		answer.notice ?? "(no notice)",
		`fields: ${understood.fields.map(({ text, label }) => `${text} → ${label}`).join("; ")}`,
		`not understood: ${understood.unrecognized.join("; ")}`,
		`countries: ${understood.partnerCountries.join(" ")}; assumed: ${understood.assumed.map(({ fact, value }) => `${fact} = ${value}`).join("; ")}`,
		...understood.cautions.map((caution) => `caution: ${caution}`),
	];
	for (const result of answer.results) {
		lines.push("", `${result.rank}. ${result.program.name} — ${result.eligibility}, ${result.score}`, `   ${result.summary}`);
		for (const [part, { score, weight }] of Object.entries(result.fit)) lines.push(`   fit ${part}: ${score} × ${weight}`);
		for (const { text, direction, standing, nearness, citation } of result.fit.field?.matched ?? []) {
			lines.push(`      ${text} ~ ${direction} (${standing}, ${nearness}) ${cited(citation)}`);
		}
		if (result.fit.country?.notCovered.length) lines.push(`      does not take ${result.fit.country.notCovered.join(" ")}`);
		if (result.pending.length) lines.push(`   waits for ${result.pending.join(", ")}`);
		if (result.conflicts.length) lines.push(`   not together with ${result.conflicts.join(", ")}`);
		for (const { required, message, citation } of result.constraints ?? []) lines.push(`   ${required ? "●" : "○"} ${message} ${cited(citation)}`);
		for (const { kind, name, citation } of result.routes ?? []) lines.push(`   → ${kind}: ${name} ${cited(citation)}`);
	}
	lines.push("", "questions:", ...answer.questions.map(({ fact, prompt, decides }) => `   ${fact}: ${prompt} (${decides.join(", ")})`));
	lines.push(
		"",
		"related:",
		...(answer.related ?? []).map(({ name, score, leads, citation }) => `   ${score} ${name} — ${leads.join(", ")} ${cited(citation)}`),
	);
	return `${lines.join("\n")}\n`;
}
