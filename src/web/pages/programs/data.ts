import { countryName } from "../../../core/explain/describe.ts";
import type { ProgramDetail } from "../../../model/answer.ts";
import { inLanguage } from "../../../model/text.ts";
import type { View } from "../../view.ts";

/** What a program is, in the terms of schema.org: a grant, and one of money where an amount is printed. `url` is the absolute address of its page. */
export function programData(
	{ id, name, money, window, partnerCountries, citation }: ProgramDetail,
	{ description, url }: { description: string; url: string },
	{ snapshot, language }: View,
): Record<string, unknown> {
	const source = snapshot.document.sources.find((each) => each.id === citation.source);
	return {
		"@context": "https://schema.org",
		"@type": money ? "MonetaryGrant" : "Grant",
		identifier: id,
		name,
		description,
		url,
		inLanguage: language,
		...(source && { funder: { "@type": "Organization", name: inLanguage(source.issuer, language) } }),
		...(money && { amount: { "@type": "MonetaryAmount", currency: money.currency, value: money.perProject } }),
		areaServed: partnerCountries.map((code) => ({ "@type": "Country", identifier: code, name: countryName(code, snapshot, language) })),
		potentialAction: { "@type": "ApplyAction", startTime: window.opensAt, endTime: window.closesAt },
	};
}
