import { encode } from "uqr";
import { embedPath } from "./options.ts";

/** A link as a picture that phones read. */

export const qrPath = `${embedPath}/qr.svg`;

/** Up to 15 in 100 modules may be lost: chats and printers are rough with pictures. */
const correction = "M";

/** The most characters of ASCII that a code of this correction holds. */
const mostCharacters = 2331;

/** How many modules around a code are left white, as readers need. */
const quietZone = 4;

/** As large as it is shown, in pixels. */
export const qrSize = 240;

/** Whether a link is short enough for a code. */
export function fitsQr(link: string): boolean {
	return link.length <= mostCharacters;
}

/** The code as SVG, black on white however dark the page around is. */
export function qrSvg(link: string): string {
	const { data, size } = encode(link, { ecc: correction, border: quietZone });
	const runs = data.flatMap((row, y) =>
		[
			...row
				.map((isBlack) => (isBlack ? "1" : "0"))
				.join("")
				.matchAll(/1+/g),
		].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${qrSize}" height="${qrSize}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
<path fill="#fff" d="M0 0h${size}v${size}H0z"/>
<path d="${runs.join("")}"/>
</svg>
`;
}
