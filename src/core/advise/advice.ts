import type { Advice } from "../../model/answer.ts";
import type { AnswerContext } from "../context.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { OpenProgram } from "../open/pending.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { outlookOf } from "./outlook.ts";
import { comesWith, programCautions, programContacts, toConfirmOf } from "./particulars.ts";
import { partnerSideOf } from "./partner-side.ts";
import { recommendationOf } from "./recommendation.ts";
import { routesOf } from "./routes.ts";
import { severalCountriesOf } from "./several-countries.ts";
import { waysIn } from "./ways-in.ts";

/** A result, as far as advice rests on it. */
export interface Advised {
	prepared: PreparedProgram;
	judged: JudgedProgram;
	score: number;
	conflicts: readonly string[];
	open: OpenProgram;
}

/** All that a full answer says of what to do about a program. */
export function adviceOf({ prepared, judged, score, conflicts, open }: Advised, context: AnswerContext): Advice {
	const severalCountries = severalCountriesOf(prepared, score, context);
	const partnerSide = partnerSideOf(prepared, context);
	return {
		routes: routesOf(prepared, judged, context),
		...waysIn(prepared, judged, context),
		outlook: outlookOf(prepared, judged, context),
		...(!context.abroad && { recommendation: recommendationOf(prepared, context) }),
		...(severalCountries && { severalCountries }),
		...(partnerSide && { partnerSide }),
		toConfirm: toConfirmOf(prepared, judged, open, context),
		cautions: programCautions(prepared, conflicts, context),
		contacts: programContacts(prepared.program, context.language),
		comesWith: comesWith(prepared.program, context.language),
	};
}
