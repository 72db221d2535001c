import type { Language } from "../../model/text.ts";

/** How pages put texts together in one language, where no sentence does it. */
interface JoiningWords {
	/** Names one after the other: "a, b". */
	listed(items: readonly string[]): string;
	/** Longer texts one after the other: "a; b". */
	series(items: readonly string[]): string;
	/** What something is, before it: "a: b". */
	labelled(label: string, text: string): string;
	/** What is said by the way, after what it belongs to: "a (b)". */
	aside(text: string, aside: string): string;
}

const en: JoiningWords = {
	listed: (items) => items.join(", "),
	series: (items) => items.join("; "),
	labelled: (label, text) => `${label}: ${text}`,
	aside: (text, aside) => `${text} (${aside})`,
};

const zh: JoiningWords = {
	listed: (items) => items.join("、"),
	series: (items) => items.join("；"),
	labelled: (label, text) => `${label}：${text}`,
	aside: (text, aside) => `${text}（${aside}）`,
};

export const joiningWords: Record<Language, JoiningWords> = { "zh-CN": zh, en };
