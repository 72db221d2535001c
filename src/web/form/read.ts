import type { Context } from "hono";
import { understandField } from "../../core/understand/field.ts";
import { mediaTypeOf, mostBytes, readBody } from "../../http/body.ts";
import type { View } from "../view.ts";
import { formWords } from "../words/form.ts";
import { enteredIn, type Readers } from "./entered.ts";

/** Reads what a form sent, or the problem with how it was sent. */
export async function readForm(context: Context, { snapshot, language }: View) {
	if (mediaTypeOf(context) !== "application/x-www-form-urlencoded") {
		return { problem: { kind: "wrong-media-type" as const, status: 415 as const, detail: formWords[language].notAForm } };
	}
	const { bytes, problem } = await readBody(context, language, mostBytes);
	if (problem) return { problem };
	const form = new URLSearchParams(new TextDecoder().decode(bytes));
	return { entered: enteredIn(form, readersBy({ snapshot, language })) };
}

/** How what is entered is understood by a catalog. */
export function readersBy({ snapshot, language }: Pick<View, "snapshot" | "language">): Readers {
	const { places } = snapshot.lexicon;
	return {
		// China is no partner country: as it was written, it is told so.
		place: (text) => {
			const reading = places.read(text);
			return reading.kind === "country" && !places.isPartner(reading.code) ? { kind: "unknown" } : reading;
		},
		field: (text) => (text === "" ? [] : understandField(text, snapshot.lexicon, snapshot.graph, language).readings),
	};
}
