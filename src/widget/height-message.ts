/** How a frame tells the page around it how tall it is, so that it need not scroll by itself. The message holds nothing else. */
export interface HeightMessage {
	type: "duikou:height";
	/** In CSS pixels. */
	height: number;
}

/** Asks a frame to tell it again. */
export const heightAsked = "duikou:height?";

export function isHeightMessage(data: unknown): data is HeightMessage {
	const { type, height } = (data ?? {}) as Partial<HeightMessage>;
	return type === "duikou:height" && typeof height === "number" && Number.isFinite(height);
}
