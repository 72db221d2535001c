import type { InstitutionType } from "../../model/enumerations.ts";
import type { AnswerContext } from "../context.ts";
import { daysOf } from "../dates.ts";
import { wordsIn } from "../words/index.ts";
import { namesOf } from "./describe.ts";

/** Kinds of unit of the CAST system. */
const kindsOfCast: readonly InstitutionType[] = [
	"national-society",
	"international-organization",
	"provincial-association",
	"society-led-consortium",
	"city-association",
];

/** Oddities of a profile that are no errors: facts that can hardly hold together. */
export function cautionsOf({ profile, today, abroad, snapshot, language }: AnswerContext): string[] {
	const { cautions } = wordsIn[language];
	const found: string[] = [];
	if (profile.birthDate && daysOf(profile.birthDate).earliest > today) found.push(cautions.bornLater);
	const { size, seniors = 0, young = 0, doctoralOrPostdoc = 0 } = profile.team ?? {};
	if (size !== undefined && seniors + young + doctoralOrPostdoc > size) found.push(cautions.teamTooSmall);
	const { registeredOn, province, jurisdiction = "CN" } = profile.institution ?? {};
	if (registeredOn && daysOf(registeredOn).earliest > today) found.push(cautions.registeredLater);
	if (jurisdiction !== "CN" && profile.institutionType && kindsOfCast.includes(profile.institutionType)) {
		found.push(cautions.notOfCast(namesOf("institution.jurisdiction", [jurisdiction], snapshot, language).join(), abroad));
	}
	if (province !== undefined && jurisdiction !== "CN") found.push(cautions.provinceElsewhere);
	return found;
}
