import type { Profile } from "../../model/profile.ts";
import type { Language } from "../../model/text.ts";
import { daysOf } from "../dates.ts";
import { wordsIn } from "../words/index.ts";

/** Oddities of a profile that are no errors: facts that can hardly hold together. */
export function cautionsOf(profile: Profile, today: string, language: Language): string[] {
	const { cautions } = wordsIn[language];
	const found: string[] = [];
	if (profile.birthDate && daysOf(profile.birthDate).earliest > today) found.push(cautions.bornLater);
	const { size, seniors = 0, young = 0, doctoralOrPostdoc = 0 } = profile.team ?? {};
	if (size !== undefined && seniors + young + doctoralOrPostdoc > size) found.push(cautions.teamTooSmall);
	const registered = profile.institution?.registeredOn;
	if (registered && daysOf(registered).earliest > today) found.push(cautions.registeredLater);
	return found;
}
