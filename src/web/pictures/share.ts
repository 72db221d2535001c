/** A part of the whole as SVG takes it, which scales without scaling the text beside it: `0.125` is `12.5%`. */
export function percent(share: number): string {
	return `${Math.round(share * 10_000) / 100}%`;
}
