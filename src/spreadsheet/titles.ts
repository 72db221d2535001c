import { enumerations } from "../model/enumerations.ts";
import { fault, type Reader, value, wordKey } from "./reading.ts";
import { textOf } from "./sheet.ts";

type Title = (typeof enumerations.title)[number];

/** Professions whose titles are written alike: 正高级X, 高级X, X, 助理X. In China 高级X alone is 副高. */
const professions = "工程师 农艺师 兽医师 畜牧师 实验师 经济师 会计师 统计师 审计师 政工师".split(" ");
/** Professions of health beside physicians: 主任X, 副主任X, 主管X, X. */
const healthProfessions = "药师 护师 技师 中药师".split(" ");

const listed: Record<Title, string> = {
	senior:
		"senior 正高 正高级 正高级职称 正高职称 教授 研究员 主任医师 主任中医师 教授级高级工程师 教授级高工 研究员级高级工程师 研究员级高工 正高工 推广研究员 " +
		"农业技术推广研究员 研究馆员 编审 译审 正高级讲师 正高级教师 professor fullprofessor chiefphysician professorlevelseniorengineer",
	"associate-senior":
		"associate-senior 副高 副高级 副高级职称 副高职称 副教授 副研究员 副主任医师 副主任中医师 高工 副研究馆员 副编审 副译审 高级讲师 高级教师 " +
		"associateprofessor associateresearcher associateresearchfellow associatechiefphysician deputychiefphysician seniorengineer",
	intermediate:
		"intermediate 中级 中级职称 讲师 助理研究员 主治医师 主治医生 主治中医师 馆员 编辑 一级教师 lecturer assistantresearcher assistantresearchfellow attendingphysician engineer",
	junior:
		"junior 初级 初级职称 助教 住院医师 医师 医士 研究实习员 实习研究员 助理馆员 助理编辑 技术员 药士 护士 技士 二级教师 三级教师 " +
		"teachingassistant assistantengineer residentphysician",
	none: "none 无 没有 暂无 无职称 未定级 notitle",
};

const titles = new Map<string, Title>([
	...enumerations.title.flatMap((title) => listed[title].split(" ").map((word) => [wordKey(word), title] as const)),
	...professions.flatMap((profession): [string, Title][] => [
		[`正高级${profession}`, "senior"],
		[`高级${profession}`, "associate-senior"],
		[profession, "intermediate"],
		[`助理${profession}`, "junior"],
	]),
	...healthProfessions.flatMap((profession): [string, Title][] => [
		[`主任${profession}`, "senior"],
		[`副主任${profession}`, "associate-senior"],
		[`主管${profession}`, "intermediate"],
		// 技师 alone is more often the grade of a skilled worker.
		...(profession === "技师" ? [] : [[profession, "junior"] as [string, Title]]),
	]),
	["seniorprofessororequivalent", "senior"],
	["associateseniorassociateprofessororequivalent", "associate-senior"],
	["intermediatelecturerorequivalent", "intermediate"],
	["juniorassistantorequivalent", "junior"],
]);

/** What stands beside a title without being one: who supervises whom, and the grade of the post. */
const beside = new Set("博导 硕导 博士生导师 硕士生导师 研究生导师 一级 二级 三级 四级 五级 六级 七级 级".split(" "));
const grade = /^[一二三四五六七]级(?=教授|研究员|副教授|副研究员|主任医师|副主任医师)/;

/** A professional title, by its level: 副主任医师, 教授（博导）. Honours and posts (特聘教授, 主任) are none. */
export const readTitle: Reader = (cell) => {
	const text = textOf(cell);
	const whole = titles.get(wordKey(text.replace(/[(（)）]/g, "")));
	if (whole) return value(whole);
	if (/^(高级|高级职称|高职)$/.test(text)) {
		return fault(
			"ambiguous-title",
			"“高级”分不清正高还是副高；请写正高级或副高级，或写职称全名。",
			'"高级" may be 正高 or 副高; write senior or associate-senior, or the title itself.',
		);
	}
	if (/^(高级)?技师$/.test(text)) {
		return fault(
			"ambiguous-title",
			"“技师”可能是技能等级，不是职称；卫生技术职称请写初级、中级、副高级或正高级。",
			'"技师" may be a grade of skill, which is no title; of a health technologist write junior, intermediate, associate-senior or senior.',
		);
	}
	const parts = text.split(/[、,，;；/()（）\s]+/).filter((part) => part !== "" && !beside.has(part));
	const levels = new Set(parts.map((part) => titles.get(wordKey(part.replace(grade, "")))));
	const [level] = levels;
	if (level !== undefined && levels.size === 1) return value(level);
	if (levels.size > 1 && !levels.has(undefined)) {
		return fault(
			"several-titles",
			"这里有级别不同的几个职称；请只写用于申报的一个。",
			"There are titles of several levels; write the one that is applied with.",
		);
	}
	return fault(
		"unknown-title",
		"未能识别这个职称；请写正高级、副高级、中级、初级或无，或写如“副教授”的职称全名。",
		"This title is not known here; write senior, associate-senior, intermediate, junior or none, or a title such as associate professor.",
	);
};
