import type { Profile } from "../../model/profile.ts";
import { type Bilingual, inLanguage, type Language } from "../../model/text.ts";
import { daysOf } from "../dates.ts";

/** Oddities of a profile that are no errors: facts that can hardly hold together. */
export function cautionsOf(profile: Profile, today: string, language: Language): string[] {
	const cautions: Bilingual[] = [];
	if (profile.birthDate && daysOf(profile.birthDate).earliest > today) {
		cautions.push({ zh: "出生日期晚于判断日期，请核对", en: "The birth date lies after the day judged for; please check it" });
	}
	const { size, seniors = 0, young = 0, doctoralOrPostdoc = 0 } = profile.team ?? {};
	if (size !== undefined && seniors + young + doctoralOrPostdoc > size) {
		cautions.push({
			zh: "团队中三类人员之和超过团队总人数，请核对",
			en: "The team's seniors, young researchers and doctoral students or postdocs add up to more than its size; please check",
		});
	}
	const registered = profile.institution?.registeredOn;
	if (registered && daysOf(registered).earliest > today) {
		cautions.push({ zh: "单位注册日期晚于判断日期，请核对", en: "The unit's registration date lies after the day judged for; please check it" });
	}
	return cautions.map((caution) => inLanguage(caution, language));
}
