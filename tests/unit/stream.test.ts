import { describe, expect, it } from "vitest";
import { streamed } from "../../src/http/batch/stream.ts";

describe("a body that is made piece by piece", () => {
	/** Pieces without end, and what became of their making. */
	function endless() {
		const making = { made: 0, closed: false };
		async function* pieces() {
			try {
				for (;;) yield `${making.made++}\n`;
			} finally {
				making.closed = true;
			}
		}
		return { making, pieces: pieces() };
	}

	it("is made no faster than it is read", async () => {
		const { making, pieces } = endless();
		const reader = streamed(pieces, async () => {}).body.getReader();
		for (let read = 0; read < 5; read++) await reader.read();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(making.made).toBeLessThanOrEqual(7);
	});

	it("is made no further once its reader leaves, and closes what it is made of", async () => {
		const { making, pieces } = endless();
		const { body, done } = streamed(pieces, async () => {});
		const reader = body.getReader();
		await reader.read();
		await reader.cancel();
		await done;
		expect(making.closed).toBe(true);
		const { made } = making;
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(making.made).toBe(made);
	});

	it("lets others have their turn again and again, and breaks off with an error of its making", async () => {
		let pauses = 0;
		async function* pieces() {
			for (let piece = 0; piece < 25; piece++) yield "x";
			throw new Error("broken");
		}
		const { body, done } = streamed(pieces(), async () => void pauses++);
		await expect(new Response(body).text()).rejects.toThrow("broken");
		await done;
		expect(pauses).toBe(2);
	});
});
