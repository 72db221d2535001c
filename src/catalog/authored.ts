import { z } from "zod";
import {
	type Call,
	type Concept,
	callSchema,
	conceptSchema,
	type Initiative,
	initiativeFileSchema,
	type Places,
	type PolicyArea,
	type Program,
	placesSchema,
	policyAreaFileSchema,
	programSchema,
	type Source,
	sourceSchema,
	type UnitList,
	unitListSchema,
	type Vocabulary,
	vocabularySchema,
	type Words,
	wordsSchema,
} from "../model/catalog.ts";
import { type CatalogFault, readFile, type Written, within, yamlFilesIn } from "./files.ts";

/** The catalog as curators write it: every entry with the place it is written at. */
export interface AuthoredCatalog {
	sources: Written<Source>[];
	places: Written<Places>;
	unitLists: Written<UnitList>[];
	vocabulary: Written<Vocabulary>;
	calls: Written<Call>[];
	programs: Written<Program>[];
	initiatives: Written<Initiative & { source: string }>[];
	policyAreas: Written<PolicyArea & { source: string }>[];
	concepts: Written<Concept>[];
	words: Written<Words>;
}

/** Reads `data/`. Where a file has faults of shape there is no catalog, and every fault of every file is told. */
export function readCatalog(folder: string): { catalog?: AuthoredCatalog; faults: CatalogFault[] } {
	const faults: CatalogFault[] = [];
	const one = <Schema extends z.ZodType>(name: string, schema: Schema) => readFile(folder, name, schema, faults);
	const list = <Schema extends z.ZodType>(name: string, schema: Schema): Written<z.output<Schema>>[] => {
		const file = one(name, z.array(schema));
		return file ? file.value.map((value, index) => within(file, [index], value)) : [];
	};
	const each = <Schema extends z.ZodType>(subfolder: string, schema: Schema) =>
		yamlFilesIn(folder, subfolder).flatMap((name) => one(name, schema) ?? []);

	const sources = list("sources.yaml", sourceSchema);
	const places = one("places.yaml", placesSchema);
	const unitLists = list("units.yaml", unitListSchema);
	const vocabulary = one("vocabulary.yaml", vocabularySchema);
	const words = one("words.yaml", wordsSchema);
	const calls = each("calls", callSchema);
	const programs = each("programs", programSchema);
	const initiatives = each("initiatives", initiativeFileSchema).flatMap((file) =>
		file.value.initiatives.map((entry, index) => within(file, ["initiatives", index], { ...entry, source: file.value.source })),
	);
	const policyAreas = each("policy-areas", policyAreaFileSchema).flatMap((file) =>
		file.value.areas.map((entry, index) => within(file, ["areas", index], { ...entry, source: file.value.source })),
	);
	const concepts = yamlFilesIn(folder, "fields").flatMap((name) => list(name, conceptSchema));
	if (faults.length > 0 || !places || !vocabulary || !words) return { faults };
	return { catalog: { sources, places, unitLists, vocabulary, calls, programs, initiatives, policyAreas, concepts, words }, faults };
}
