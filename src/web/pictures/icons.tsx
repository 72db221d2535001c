import type { Child, FC } from "hono/jsx";
import type { Outcome } from "../../model/enumerations.ts";
import type { Verdict } from "../verdict.ts";

/** Signs of one em that stand beside words saying the same. Each has a shape of its own; their colour is that of the text. */

const ring = <circle cx="8" cy="8" r="6.7" />;
const question = (
	<>
		<path d="M6.1 6.3a1.95 1.95 0 1 1 3 1.7c-.75.5-1.1.8-1.1 1.6" />
		<circle cx="8" cy="11.6" r=".95" fill="currentColor" stroke="none" />
	</>
);

const verdicts: Readonly<Record<Verdict, Child>> = {
	can: (
		<>
			<circle cx="8" cy="8" r="7.5" fill="currentColor" stroke="none" />
			<path class="icon-cut" d="M4.7 8.3 7 10.6l4.4-4.9" />
		</>
	),
	confirm: (
		<>
			{ring}
			{question}
		</>
	),
	indirect: (
		<>
			<path d="M1.2 12.2C1.2 1.6 12 1.4 12.2 9.6" />
			<path d="m9.1 8.3 3.1 3.5 2.6-3.9" />
			<circle cx="6.7" cy="11.2" r="1.7" fill="currentColor" stroke="none" />
		</>
	),
	cannot: (
		<>
			{ring}
			<path d="M4.8 8h6.4" />
		</>
	),
};

const outcomes: Readonly<Record<Outcome, Child>> = {
	pass: <path d="m2.8 8.6 3.5 3.5 7-8" />,
	fail: <path d="m3.6 3.6 8.8 8.8m0-8.8-8.8 8.8" />,
	unknown: (
		<>
			<path d="M5 5.4a3 3 0 1 1 4.7 2.5C8.5 8.7 8 9.2 8 10.5" />
			<circle cx="8" cy="13.3" r="1.2" fill="currentColor" stroke="none" />
		</>
	),
};

const Icon: FC<{ kind: string; shape: Child }> = ({ kind, shape }) => (
	<svg
		class={`icon ${kind}`}
		viewBox="0 0 16 16"
		width="1em"
		height="1em"
		fill="none"
		stroke="currentColor"
		stroke-width="1.6"
		stroke-linecap="round"
		stroke-linejoin="round"
		aria-hidden="true"
		focusable="false"
	>
		{shape}
	</svg>
);

/** A check in a disc, a question mark in a ring, an arrow around an obstacle, a bar in a ring. */
export const VerdictIcon: FC<{ verdict: Verdict }> = ({ verdict }) => <Icon kind={verdict} shape={verdicts[verdict]} />;

/** A bare check, cross or question mark, told from a verdict by having no ring. */
export const OutcomeIcon: FC<{ outcome: Outcome }> = ({ outcome }) => <Icon kind={outcome} shape={outcomes[outcome]} />;
