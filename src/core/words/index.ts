import type { Language } from "../../model/text.ts";
import { english } from "./en.ts";
import type { Words } from "./words.ts";
import { chinese } from "./zh.ts";

/** The words of each language that an answer can be given in. */
export const wordsIn: Readonly<Record<Language, Words>> = { "zh-CN": chinese, en: english };
