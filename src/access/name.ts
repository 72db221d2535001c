import { RefusedError } from "./refused.ts";

/**
 * A name without what would disturb a line of text: control characters, marks of direction, line ends. Throws
 * `RefusedError`.
 */
export function checkedName(name: string): string {
	const trimmed = name.trim().normalize("NFC");
	if (!/^[^\p{C}\p{Zl}\p{Zp}]{1,60}$/u.test(trimmed)) {
		throw new RefusedError("A name has 1 to 60 characters, none of them a control character.");
	}
	return trimmed;
}
