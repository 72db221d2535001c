import { joined } from "../body.ts";

/** A line of a text in chunks: its number, counted from 1, and its bytes; undefined where there were too many. */
export interface Line {
	number: number;
	bytes: Uint8Array | undefined;
}

const newline = 0x0a;

/**
 * Cuts chunks into lines as they come, in memory bounded by one line and one chunk: of a line with more than `most` bytes
 * nothing is kept. Lines of white space alone are left out, and counted.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
	let number = 0;
	let parts: Uint8Array[] = [];
	let length = 0;
	const lineOf = (): Line => {
		number++;
		const line = { number, bytes: length > most ? undefined : joined(parts, length) };
		parts = [];
		length = 0;
		return line;
	};
	const add = (part: Uint8Array) => {
		length += part.byteLength;
		if (length > most) parts = [];
		else if (part.byteLength > 0) parts.push(part);
	};
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
			add(chunk.subarray(start, end));
			const line = lineOf();
			if (!isBlank(line)) yield line;
			start = end + 1;
		}
		// The rest is kept until the next chunk comes: a copy, so that the chunk itself is not.
		add(chunk.slice(start));
	}
	const last = lineOf();
	if (!isBlank(last)) yield last;
}

/** How many lines with something in them a text has. */
export function countLines(bytes: Uint8Array): number {
	let count = 0;
	let isBlankSoFar = true;
	for (const byte of bytes) {
		if (byte === newline) isBlankSoFar = true;
		else if (isBlankSoFar && !isSpace(byte)) {
			isBlankSoFar = false;
			count++;
		}
	}
	return count;
}

function isSpace(byte: number): boolean {
	return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

function isBlank({ bytes }: Line): boolean {
	return bytes?.every(isSpace) ?? false;
}
