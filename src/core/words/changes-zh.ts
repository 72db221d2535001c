import { noFirstDay, noLastDay } from "../dates.ts";
import { date, range, within } from "./chinese.ts";
import type { ChangeWords, Words } from "./words.ts";

function people({ bounds }: ChangeWords, what: string): string {
	return `把中方团队中的${what}调整为${range(bounds)}人。`;
}

function bounded({ onOrAfter = noFirstDay, onOrBefore = noLastDay }: ChangeWords) {
	return { earliest: onOrAfter, latest: onOrBefore };
}

export const changesInChinese: Words["changes"] = {
	field: ({ values }) => `在工作确实相符的前提下，项目选题属于：${values}。`,
	partnerCountries: ({ partners }) => `在${partners}找到合作方。`,
	activities: ({ values }) => `让交流成为项目的一部分，例如${values}；只做所填的几类，原则上不支持。`,
	institutionType: ({ values }) => `改由其他类型的单位申报：${values}。`,
	"institution.name": () => "改由名单所列的单位申报。",
	"institution.jurisdiction": ({ values }) => `改由在${values}注册的单位申报。`,
	"institution.registeredOn": (change) => `单位注册日期无法改变；可由${within(bounded(change))}注册的单位申报。`,
	languages: ({ values }) => `先具备良好的${values}交流能力并备好证明；或由具备的人担任负责人。`,
	"partnership.signedAgreement": ({ partners }) => `申报前与${partners}的合作单位签订正式合作协议。`,
	"partnership.priorBilateralGrant": ({ partners }) => `先获得与${partners}的国家级或省级合作、交流项目资助。`,
	"team.size": (change) => people(change, "总人数"),
	"team.seniors": (change) => people(change, "资深科研人员"),
	"team.young": (change) => people(change, "青年科研人员"),
	"team.doctoralOrPostdoc": (change) => people(change, "博士生或博士后"),
	"team.units": ({ bounds }) => `把中方单位调整为${range(bounds)}家。`,
	"team.oldestBirthDate": (change) => `组队时使最年长的成员出生于${within(bounded(change))}。`,
	title: ({ values }) => `待取得${values}后再申报。`,
	position: ({ values }) => `待在申报单位成为${values}之后再申报。`,
	"degree.level": ({ values }) => `待取得${values}学位后再申报。`,
	"degree.area": ({ values }) => `待在${values}门类取得该条所要求的学位后再申报。`,
	researchYears: ({ bounds: { min, max }, given = 0 }) =>
		min !== undefined && given < min
			? `再做${min - given}年科研，满${min}年后申报。`
			: `科研年限不会减少；可由科研年限不超过${max}年的人担任负责人。`,
	"declarations.activeSameCountryExchange": () => "待同一国别的另一个人员交流项目结束或撤回后再申报。",
	"declarations.integrityRecord": () => "待惩戒期满并移出名单后再申报。",
	"declarations.overdueCastProject": () => "待近两年内不再有未按要求完成的项目后再申报；两年从哪一天算起没有说明。",
	"declarations.penalised": () => "待处罚或通报满两年后再申报；两年从哪一天算起没有说明。",
	"declarations.publicServant": () => "公务人员不能担任负责人；可由不是公务人员的人担任。",
	"declarations.guideAuthor": () => "参与编制的人不能担任负责人；可由没有参与的人担任。",
	birthDate: ({ onOrAfter }) =>
		onOrAfter === undefined ? "出生日期无法改变；须由其他人负责申报。" : `出生日期无法改变；须由${date(onOrAfter)}或之后出生的人负责申报。`,
	nationality: ({ values }) => `国籍不宜为申报而改变；须由${values}国籍的人负责申报。`,
};
