import type { StatementView } from "../../model/answer.ts";

/** Statements of several programs, each said once. */
export interface SharedStatements {
	/** What two programs or more say word for word, with the places of those programs in the list. */
	common: { statement: StatementView; saidBy: number[] }[];
	/** What one program alone says, program by program. */
	own: StatementView[][];
}

/** Tells what programs share from what each says alone. The same words from another clause are another statement. */
export function sharedStatements(lists: readonly (readonly StatementView[])[]): SharedStatements {
	const said = new Map<string, { statement: StatementView; saidBy: Set<number> }>();
	for (const [place, list] of lists.entries()) {
		for (const statement of list) {
			const key = keyOf(statement);
			const entry = said.get(key) ?? { statement, saidBy: new Set() };
			entry.saidBy.add(place);
			said.set(key, entry);
		}
	}
	const common = [...said.values()].filter(({ saidBy }) => saidBy.size > 1);
	return {
		common: common.map(({ statement, saidBy }) => ({ statement, saidBy: [...saidBy] })),
		own: lists.map((_, place) => [...said.values()].flatMap(({ statement, saidBy }) => (saidBy.size === 1 && saidBy.has(place) ? [statement] : []))),
	};
}

function keyOf({ text, citation: { source, section } }: StatementView): string {
	return JSON.stringify([text, source, section]);
}
