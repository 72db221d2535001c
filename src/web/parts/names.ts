import { countryName } from "../../core/explain/describe.ts";
import { wordsIn } from "../../core/words/index.ts";
import { inLanguage } from "../../model/text.ts";
import type { View } from "../view.ts";
import { joiningWords } from "../words/joining.ts";

/** The name of a country by its code, or of a group by one of its names, with how many countries it has. */
export function placeName(place: string, { snapshot, language }: View): string {
	const reading = snapshot.lexicon.places.read(place);
	switch (reading.kind) {
		case "country":
			return countryName(reading.code, snapshot, language);
		case "group": {
			const group = snapshot.document.groups.find(({ id }) => id === reading.id);
			return joiningWords[language].aside(group ? inLanguage(group.name, language) : place, wordsIn[language].countries(reading.codes.length));
		}
		case "unknown":
			return place;
	}
}

/** The name of a program by its id. */
export function programName(id: string, { snapshot, language }: View): string {
	return snapshot.programs.find(({ program }) => program.id === id)?.views[language].name ?? id;
}
