import type { FC } from "hono/jsx";

/** What is wrong with what stands in one control, in words. */
export interface FormFault {
	control: "field" | "countries" | "born" | "institutionType" | "other";
	text: string;
	/** A name that is not known, and what it may have meant. */
	misspelt?: { given: string; nearest: readonly string[] };
	/** What it lies in was left out: the path of a fact, or a concept. */
	left?: string;
}

/** That something has to be looked at again, and what is told where no control is. */
export const FaultBox: FC<{ lead: string; faults: readonly FormFault[] }> = ({ lead, faults }) => (
	<div class="faulty" role="alert" tabindex={-1} id="faults">
		<p>{lead}</p>
		<FaultList faults={faults} />
	</div>
);

/** What is wrong with one control, below it. */
export const Faults: FC<{ id: string; faults: readonly FormFault[] }> = ({ id, faults }) =>
	faults.length > 0 ? (
		<div class="fault" id={`${id}-fault`}>
			<FaultList faults={faults} />
		</div>
	) : null;

const FaultList: FC<{ faults: readonly FormFault[] }> = ({ faults }) => (
	<>
		{faults.map(({ text }) => (
			<p>{text}</p>
		))}
	</>
);

/** The ids of what describes a control: its hint, and its faults where it has any. */
export function describedBy(id: string, faults: readonly FormFault[]): string {
	return faults.length > 0 ? `${id}-hint ${id}-fault` : `${id}-hint`;
}
