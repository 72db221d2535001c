import type { Language } from "../../../model/text.ts";
import { escaped } from "../../parts/element-text.ts";
import { mortise, tenon } from "../../pictures/mark.tsx";
import { builderWords } from "../../words/builder.ts";
import { embedPath } from "./options.ts";

/** A button as a picture, for editors that leave nothing but links and pictures. */

export const buttonPath = `${embedPath}/button.svg`;

/** How long the words are, whatever font they come out in, in pixels. */
const textLength: Record<Language, number> = { "zh-CN": 150, en: 188 };

/** Where the words begin, beside the mark. */
const textStart = 56;

/** In pixels. */
export function buttonSize(language: Language): { width: number; height: number } {
	return { width: textStart + textLength[language] + 20, height: 48 };
}

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export function buttonAddress(language: Language): string {
	return `${buttonPath}?lang=${language}`;
}

/** White on the colour of the project, which holds on light and dark pages alike. */
export function buttonSvg(language: Language): string {
	const { width, height } = buttonSize(language);
	const words = escaped(builderWords[language].buttonText);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}" lang="${language}">
<rect width="${width}" height="${height}" rx="10" fill="#1b5e7b"/>
<g fill="#fff" transform="translate(16 10) scale(1.1667)"><path d="${tenon}"/><path d="${mortise}" fill-opacity=".6"/></g>
<text x="${textStart}" y="24" dominant-baseline="central" textLength="${textLength[language]}" lengthAdjust="spacingAndGlyphs" fill="#fff" font-family="${font}" font-size="16" font-weight="600">${words}</text>
</svg>
`;
}
