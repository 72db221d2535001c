import type { BatchRequest } from "./routes.ts";

/** How many pieces are made before others have their turn: some ten milliseconds of work. */
const piecesPerTurn = 10;

interface StreamedBody {
	body: ReadableStream<Uint8Array>;
	/** Settles when the last piece was taken, the reader left, or the body broke off. */
	done: Promise<void>;
}

/**
 * A body that is made at the pace of its reader: a slow one slows it, and when one leaves, the making stops and the pieces
 * are closed. An error while a piece is made breaks the body off.
 */
export function streamed(pieces: AsyncGenerator<string>, pause: () => Promise<void>): StreamedBody {
	const encoder = new TextEncoder();
	let made = 0;
	let settle = () => {};
	const done = new Promise<void>((resolve) => {
		settle = resolve;
	});
	const body = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				try {
					const { done: over, value } = await pieces.next();
					if (over) {
						settle();
						controller.close();
						return;
					}
					controller.enqueue(encoder.encode(value));
					made++;
					if (made % piecesPerTurn === 0) await pause();
				} catch (error) {
					settle();
					controller.error(error);
				}
			},
			async cancel() {
				settle();
				await pieces.return(undefined);
			},
		},
		{ highWaterMark: 1 },
	);
	return { body, done };
}

/** How many entries of a batch were answered so far. */
export interface Tally {
	answered: number;
}

/** Answers with a body that is made piece by piece, which keeps the tally. */
export function respondStreamed(
	{ context, services }: BatchRequest,
	pieces: AsyncGenerator<string>,
	mediaType: string,
	headers: Record<string, string>,
	tally: Tally,
): Response {
	const { body, done } = streamed(pieces, services.pause);
	context.set(
		"streamed",
		done.then(() => ({ entries: tally.answered })),
	);
	return context.body(body, 200, { ...headers, "Content-Type": `${mediaType}; charset=utf-8` });
}
