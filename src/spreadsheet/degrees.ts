import type { enumerations } from "../model/enumerations.ts";
import { fault, type Reader, type Reading, value, wordKey } from "./reading.ts";
import { textOf } from "./sheet.ts";

type Level = (typeof enumerations.degreeLevel)[number];
type Area = (typeof enumerations.degreeArea)[number];

/** Degrees that name a level alone. What is taken for a doctorate is one; below it, schooling stands for the degree that goes with it. */
const levels: Record<Level, string> = {
	doctorate: "博士 博士学位 doctorate doctor doctoral doctoraldegree phd dphil drphil dr",
	master: "硕士 硕士学位 硕士研究生 硕士研究生毕业 master masters mastersdegree masterdegree msc ma mphil ms",
	bachelor: "学士 学士学位 本科 大学本科 本科毕业 大学本科毕业 bachelor bachelors bachelorsdegree bachelordegree bsc ba bs",
	none: "none 无 没有 无学位 大专 专科 大学专科 中专 高中 高中及以下 大专及以下 nodegree",
};

/** The disciplines by which China names its degrees, academic and professional, and the area of each; null where it tells none. */
const disciplines: Record<string, Area | null> = {
	理学: "natural-science",
	工学: "engineering",
	工程: "engineering",
	农学: "agriculture",
	农业: "agriculture",
	兽医: "agriculture",
	医学: "medicine",
	临床医学: "medicine",
	口腔医学: "medicine",
	公共卫生: "medicine",
	护理: "medicine",
	药学: "medicine",
	中医: "medicine",
	中药学: "medicine",
	哲学: "humanities",
	文学: "humanities",
	历史学: "humanities",
	艺术学: "humanities",
	艺术: "humanities",
	经济学: "social-science",
	法学: "social-science",
	法律: "social-science",
	教育学: "social-science",
	教育: "social-science",
	管理学: "social-science",
	工商管理: "social-science",
	公共管理: "social-science",
	会计: "social-science",
	金融: "social-science",
	军事学: null,
	交叉学科: null,
};

/** Abbreviations that tell the area too. */
const abbreviations: Record<string, readonly [Level, Area]> = {
	md: ["doctorate", "medicine"],
	mdphd: ["doctorate", "medicine"],
	deng: ["doctorate", "engineering"],
	drmed: ["doctorate", "medicine"],
	dring: ["doctorate", "engineering"],
	meng: ["master", "engineering"],
	beng: ["bachelor", "engineering"],
	mba: ["master", "social-science"],
	mpa: ["master", "social-science"],
	mph: ["master", "medicine"],
	mbbs: ["bachelor", "medicine"],
	llm: ["master", "social-science"],
	llb: ["bachelor", "social-science"],
};

const chineseLevels: Record<string, Level> = { 博士: "doctorate", 硕士: "master", 学士: "bachelor" };

/** Every way to write a degree that is understood, with what it says. */
const degrees = new Map<string, readonly [Level, (Area | null)?]>([
	...Object.entries(levels).flatMap(([level, words]) => words.split(" ").map((word) => [wordKey(word), [level as Level]] as const)),
	...Object.entries(disciplines).flatMap(([discipline, area]) =>
		Object.entries(chineseLevels).flatMap(([suffix, level]) =>
			[`${discipline}${suffix}`, `${discipline}${suffix}学位`].map((word) => [word, [level, area]] as const),
		),
	),
	...Object.entries(abbreviations),
]);

/** The highest degree held: a level, and its area where the words tell it (医学博士, MEng). */
export const readDegree: Reader = (cell) => {
	const text = textOf(cell);
	const found = degrees.get(wordKey(text)) ?? degrees.get(wordKey(text.replace(/[()（）/、,，]|专业学位/g, "")));
	if (found) return degree(...found);
	const key = wordKey(text);
	if (/^(研究生|研究生毕业|研究生教育|硕博连读|postgraduate)$/.test(key)) {
		return fault(
			"ambiguous-degree",
			"“研究生”分不清硕士还是博士；请写博士或硕士。",
			"A postgraduate may be a master or a doctor; write doctorate or master.",
		);
	}
	if (/博士后|postdoc/.test(key)) {
		return fault(
			"not-a-degree",
			"博士后不是学位；请写博士，并在“身份”列写博士后。",
			"A postdoc is no degree; write doctorate, and postdoc under position.",
		);
	}
	if (/博士研究生|博士生|在读|肄业|结业|候选|candidate|student/.test(key)) {
		return fault(
			"degree-not-told",
			"这里没有说明已取得的学位；已获博士学位请写博士，在读请写现有的学位。",
			"This does not say which degree is held; write doctorate if it has been awarded, else the degree held now.",
		);
	}
	return fault(
		"unknown-degree",
		"未能识别这个学位；请写博士、硕士、学士或无，可带门类，如工学博士。",
		"This degree is not known here; write doctorate, master, bachelor or none.",
	);
};

/** Schooling completed, 学历, which is entered once somebody has graduated: 博士研究生 there is no student. */
export const readSchooling: Reader = (cell) => {
	return /^博士研究生(毕业|学历)?$/.test(wordKey(textOf(cell))) ? degree("doctorate") : readDegree(cell);
};

function degree(level: Level, area?: Area | null): Reading {
	return area ? value(level, { "degree.area": area }) : value(level);
}
