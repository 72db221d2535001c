/**
 * The stylesheet of the matching within the page of another website, made of the one of our own pages. There the root
 * element, its font size and the width of the window are the other website's; a token may be set by it, under its own name
 * with `duikou-` before it.
 */
export function embeddedStyles(minified: string): string {
	return minified
		.replaceAll(
			/@media ?\((min|max)-width:([\d.]+)rem\)/g,
			(_, bound: string, width: string) => `@container (${bound}-width:${Number(width) * 16}px)`,
		)
		.replaceAll(/(-?[\d.]+)rem\b/g, (_, count: string) => `calc(${count}*var(--rem))`)
		.replaceAll(/:root\{([^}]*)\}/g, (_, tokens: string) => `.duikou{${tokens.replaceAll(themable, "--$1:var(--duikou-$1,$2)")}}`);
}

/** Tokens that a website may set: colours, the radius of corners, the font. */
const themable = /--([a-z-]+): ?(#[\da-f]{3,8}|\d+px|system-ui,[^;}]*)/g;
