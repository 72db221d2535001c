import type { WindowStatus } from "../../model/enumerations.ts";
import type { Profile } from "../../model/profile.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import type { Snapshot } from "../snapshot.ts";

/**
 * What is to be said of an answer as a whole: that no program takes the countries asked for, or that every window in it
 * is closed. `windows` are those of the programs judged; `hasRelated` whether the answer lists related activities.
 */
export function noticeOf(
	profile: Profile,
	windows: readonly WindowStatus[],
	hasRelated: boolean,
	snapshot: Snapshot,
	language: Language,
): string | undefined {
	const english = language === "en";
	const taken = (code: string): boolean =>
		snapshot.programs.some(({ program, newest }) => newest && (program.partnerCountries.includes(code) || program.uncertainCountries.includes(code)));
	const countries = profile.partnerCountries ?? [];
	if (countries.length > 0 && !countries.some(taken)) {
		const names = countries.map((code) => countryName(code, snapshot, language)).join(english ? ", " : "、");
		return english
			? `No mechanism or exchange program in the catalog takes ${names} this year.${hasRelated ? " Earlier activities are listed as related, for orientation only." : ""}`
			: `目录中本年度没有面向${names}的机制或交流项目。${hasRelated ? "以往的相关活动另列，仅供参考。" : ""}`;
	}
	if (windows.length === 0) return english ? "No program in the catalog is within what was asked for." : "目录中没有符合所选范围的项目。";
	if (windows.every((status) => status === "closed")) {
		return english
			? "Every window in this answer is closed. The verdicts show who could have applied under these calls; no date for a next call is known."
			: "本次结果中的申报窗口均已截止。判断仅说明按这些通知可否申报；下一次征集的时间尚不可知。";
	}
	return undefined;
}

function countryName(code: string, snapshot: Snapshot, language: Language): string {
	const country = snapshot.document.countries.find((entry) => entry.code === code);
	return country ? inLanguage(country.name, language) : code;
}
