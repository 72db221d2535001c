import type { Language } from "../../model/text.ts";

const en = {
	title: "Programs by field of research",
	description: "Fields of research as they are understood here, and which of China’s bilateral science-exchange programs fit each of them best.",
	lead: (concepts: string) => `${concepts} fields are understood here, in Chinese and English. Open one to see which programs fit it best.`,
	branches: "Branches of science",
	below: (count: number) => (count === 1 ? "1 field within it" : `${count} fields within it`),

	fieldDescription: (field: string) => `Which of China’s bilateral science-exchange programs fit ${field} best, by which of their directions.`,
	broader: "Part of",
	narrower: "Within it",
	related: "Close to it",
	names: "Also read as this field",
	inChinese: "Chinese",
	inEnglish: "English",
	begin: (field: string) => `See what fits, with ${field}`,
	programs: "Which programs fit it best",
	programsLead: "By the field alone: a country, your birth year and your institution decide what is left.",
	noneFits: "No program names it, nor anything near it.",
	otherPrograms: (count: number) => (count === 1 ? "1 more program, further away" : `${count} more programs, further away`),
	nothingMatched: "None of its directions is near.",
	activities: "Who has worked on it",
	notFound: (nearest: string | undefined) => `There is no such field here${nearest ? `; did you mean ${nearest}?` : "; /fields lists them."}`,
};

type FieldWords = typeof en;

const zh: FieldWords = {
	title: "按研究领域看项目",
	description: "这里能识别的研究领域，以及与每个领域最对口的双边科技交流机制和项目。",
	lead: (concepts) => `这里能识别${concepts}个研究领域，中英文均可。点开一个，看哪些项目与它最对口。`,
	branches: "学科门类",
	below: (count) => `下含${count}个领域`,

	fieldDescription: (field) => `与${field}最对口的双边科技交流机制和项目，以及对应的是哪条方向。`,
	broader: "属于",
	narrower: "下含",
	related: "相近领域",
	names: "也读作这个领域的说法",
	inChinese: "中文",
	inEnglish: "英文",
	begin: (field) => `看看哪些对口（${field}）`,
	programs: "最对口的项目",
	programsLead: "只按领域排；国别、出生年份和单位性质决定其余。",
	noneFits: "没有项目提到它，也没有提到相近的领域。",
	otherPrograms: (count) => `另有${count}个项目，离得较远`,
	nothingMatched: "没有相近的方向。",
	activities: "谁做过相关合作",
	notFound: (nearest) => `这里没有这个领域${nearest ? `；是否指${nearest}？` : "；全部领域见 /fields。"}`,
};

export const fieldWords: Record<Language, FieldWords> = { "zh-CN": zh, en };
