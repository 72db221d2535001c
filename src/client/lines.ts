/** The lines of a text that comes in pieces, without their ends. */
export async function* textLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = "";
	try {
		for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
			const lines = (rest + decoder.decode(piece.value, { stream: true })).split("\n");
			rest = lines.pop() ?? "";
			yield* lines;
		}
		if (rest !== "") yield rest;
	} finally {
		await reader.cancel();
	}
}

/** Values as NDJSON, each made when the one who sends it is ready for it. */
export function ndjsonOf(values: AsyncIterable<unknown> | Iterable<unknown>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const iterator = asyncIterator(values);
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await iterator.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
		},
		async cancel() {
			await iterator.return?.();
		},
	});
}

function asyncIterator(values: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterator<unknown> {
	async function* each() {
		yield* values;
	}
	return each();
}
