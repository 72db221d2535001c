import type { Answer, Question, Result, StatementView } from "../../src/model/answer.ts";
import type { Citation } from "../../src/model/document.ts";

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
		"",
		"questions:",
		...answer.questions.flatMap(questionLines),
		...answer.results.flatMap((result) => ["", ...resultLines(result)]),
		"",
		"related:",
		...(answer.related ?? []).map(
			({ name, score, leads, standing, citation }) =>
				`   ${score} ${name}${leads.length > 0 ? ` — ${leads.join(", ")}` : ""}: ${standing} ${cited(citation)}`,
		),
	];
	return `${onceEach(lines).join("\n")}\n`;
}

/** What one result says of a program word for word as an earlier one is only counted: their calls have much in common. */
function onceEach(lines: readonly string[]): string[] {
	const shown: string[] = [];
	const said = new Set<string>();
	let again = 0;
	for (const line of lines) {
		const isStatement = /^ {3}(confirm|!|ask|prefers|owes|hands in|○)|^ {6}(start early|yes|no|if):/.test(line);
		if (isStatement && said.has(line)) {
			again++;
			continue;
		}
		if (again > 0 && !isStatement) {
			shown.push(`   (and ${again} more as above)`);
			again = 0;
		}
		said.add(line);
		shown.push(line);
	}
	return shown;
}

function cited({ source, section }: Citation): string {
	return `[${source} ${section}]`;
}

function statement({ text, citation }: StatementView): string {
	return `${text} ${cited(citation)}`;
}

function questionLines({ fact, prompt, decides, input, options = [], open, cutOffs = [], with: together = [] }: Question): string[] {
	const shown = options.map(({ value, label }) => `${label} = ${JSON.stringify(value)}`);
	return [
		`   ${fact} (${input}${open ? ", or another" : ""}): ${prompt} — ${decides.join(", ")}`,
		...(shown.length > 0 ? [`      ${shown.slice(0, 12).join(" | ")}`] : []),
		...cutOffs.map(({ from, prompt: words, decides: programs }) => `      from ${from}: ${words} — ${programs.join(", ")}`),
		...together.map((other) => `      together with ${other}`),
	];
}

function resultLines(result: Result): string[] {
	const { rank, program, eligibility, score, summary, fit } = result;
	return [
		`${rank}. ${program.name} — ${eligibility}, ${score}`,
		`   ${summary}`,
		...Object.entries(fit).map(([part, { score: value, weight }]) => `   fit ${part}: ${value} × ${weight}`),
		...(fit.field?.matched ?? []).map(
			({ text, direction, standing, nearness, citation }) => `      ${text} ~ ${direction} (${standing}, ${nearness}) ${cited(citation)}`,
		),
		...(fit.country?.notCovered.length ? [`      does not take ${fit.country.notCovered.join(" ")}`] : []),
		...(result.pending.length > 0 ? [`   waits for ${result.pending.join(", ")}`] : []),
		...(result.conflicts.length > 0 ? [`   not together with ${result.conflicts.join(", ")}`] : []),
		...(result.constraints ?? []).map(({ required, message, citation }) => `   ${required ? "●" : "○"} ${message} ${cited(citation)}`),
		...adviceLines(result),
	];
}

function adviceLines(result: Result): string[] {
	const {
		routes = [],
		changes = [],
		unchangeable = [],
		changesText,
		outlook,
		recommendation,
		severalCountries,
		partnerSide,
		toConfirm = [],
	} = result;
	const sets = (list: typeof changes, name: string) =>
		list.map(
			({ changes: set, after }) =>
				`   ${name} ${set.map(({ fact, nature, text, citation }) => `${fact} (${nature}): ${text} ${cited(citation)}`).join(" + ")} ⇒ ${after.eligibility}${after.pending.length > 0 ? `, waits for ${after.pending.join(", ")}` : ""}`,
		);
	return [
		...routes.map(({ kind, text, citation }) => `   → ${kind}: ${text} ${cited(citation)}`),
		...(changesText === undefined ? [] : [`   changes: ${changesText}`]),
		...sets(changes, "⟳"),
		...sets(unchangeable, "✕"),
		...(severalCountries ? [`   several: ${severalCountries.text} ${cited(severalCountries.citation)}`] : []),
		...(outlook
			? [
					`   outlook: ${outlook.text} (${outlook.window.opensAt} to ${outlook.window.closesAt}; ${outlook.compared})`,
					...outlook.cutOffs.map(({ text, citation }) => `      ${text} ${cited(citation)}`),
					...outlook.preparations.map((item) => `      start early: ${statement(item)}`),
				]
			: []),
		...(recommendation
			? [
					`   recommended: ${recommendation.text} ${cited(recommendation.citation)}`,
					...recommendation.units.map(
						({ name, serves, condition, citation }) => `      ${serves}: ${name}${condition ? ` (${condition})` : ""} ${cited(citation)}`,
					),
				]
			: []),
		...(partnerSide
			? [
					"   partner's side:",
					...partnerSide.statements.map((item) => `      ${statement(item)}`),
					"   the Chinese lead:",
					...partnerSide.chineseLead.map((item) => `      ${statement(item)}`),
					...partnerSide.contacts.map(({ role, email = [], citation }) => `      ask: ${role} ${email.join(", ")} ${cited(citation)}`),
				]
			: []),
		...toConfirm.map(({ why, text, citation }) => `   confirm (${why}): ${text} ${cited(citation)}`),
		...(result.cautions ?? []).map((item) => `   ! ${statement(item)}`),
		...(result.contacts ?? []).map(
			({ role, phone = [], email = [], caution, citation }) =>
				`   ask: ${role} ${[...phone, ...email].join(", ")}${caution ? ` — ${caution}` : ""} ${cited(citation)}`,
		),
		...(result.comesWith ? comesWithLines(result.comesWith) : []),
	];
}

function comesWithLines({ money, funding, period, titleFormat, priorities, obligations, submission }: NonNullable<Result["comesWith"]>): string[] {
	return [
		...(money ? [`   money: ${money.text} ${money.covers}. ${cited(money.citation)}`] : []),
		...(funding ? [`   funding: ${statement(funding)}`] : []),
		...(period ? [`   period: ${period.text} ${cited(period.citation)}`] : []),
		...(titleFormat ? [`   title: ${titleFormat.pattern} ${cited(titleFormat.citation)}`] : []),
		...priorities.map((item) => `   prefers: ${statement(item)}`),
		...obligations.map((item) => `   owes: ${statement(item)}`),
		...submission.map((item) => `   hands in: ${statement(item)}`),
	];
}
