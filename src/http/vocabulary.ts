import { Hono } from "hono";
import type { Snapshot } from "../core/snapshot.ts";
import type { VocabularyView } from "../model/answer/vocabulary.ts";
import { enumerations } from "../model/enumerations.ts";
import { languageCodes } from "../model/language-codes.ts";
import { type AppEnvironment, respondJsonText, type Services, withCatalog } from "./context.ts";
import { preferredLanguage } from "./language.ts";

/** `GET /v1/vocabulary`: every word a profile can be written with, labels in both languages. */
export function vocabularyRoutes(services: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const texts = new WeakMap<Snapshot, string>();
	const textOf = (snapshot: Snapshot): string => {
		const text = texts.get(snapshot) ?? JSON.stringify(vocabularyOf(snapshot));
		texts.set(snapshot, text);
		return text;
	};
	routes.get("/v1/vocabulary", (context) => {
		const language = preferredLanguage(context);
		return withCatalog(services, context, language, (snapshot) => respondJsonText(context, textOf(snapshot), language));
	});
	return routes;
}

function vocabularyOf({ document, revision, publishedAt, names }: Snapshot): VocabularyView {
	const { vocabulary } = document;
	return {
		catalog: { revision, publishedAt },
		fields: document.concepts.map(({ id, label, broader = [], related = [] }) => ({ id, label, broader, related })),
		countries: document.countries.map(({ code, name }) => ({ code, name, partner: names.isPartner(code) })),
		groups: document.groups.map(({ id, name, members, uncertain, asOf }) => ({ id, name, members, uncertain, asOf })),
		provinces: document.provinces.map(({ code, name }) => ({ code, name })),
		enumerations: Object.fromEntries(
			Object.entries(enumerations).map(([name, values]) => [name, values.map((value) => ({ value, label: vocabulary.enumerations[name]?.[value] }))]),
		),
		languages: [...languageCodes],
		languageNames: vocabulary.languages,
		facts: vocabulary.facts,
		sources: document.sources,
	};
}
