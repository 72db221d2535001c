import { UnreadableFileError } from "./sheet.ts";

const byteOrderMarks = [
	{ mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
	{ mark: [0xff, 0xfe], encoding: "utf-16le" },
	{ mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a file: in the encoding its byte order mark tells, else UTF-8, else GB18030, which Excel writes in China.
 * Throws `UnreadableFileError`.
 */
export function decode(bytes: Uint8Array): string {
	const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
	const encodings = marked ? [marked.encoding] : ["utf-8", "gb18030"];
	for (const encoding of encodings) {
		const text = decodeAs(encoding, bytes);
		if (text !== undefined && !text.includes("\0")) return text;
	}
	throw new UnreadableFileError("it is no text in UTF-8, UTF-16 with a byte order mark, or GB18030; save it as XLSX, or as CSV in UTF-8");
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
