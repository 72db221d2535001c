import type { StoreOf } from "../access/open.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Does something with what is kept about access, and says in one line what is in the way. What it takes is loaded here:
 * the help need not wait for a database's driver.
 */
export async function inStore<Store>(
	{ environment, root, now, complain, exitWith }: Surroundings,
	load: () => Promise<StoreOf<Store>>,
	task: (store: Store) => Promise<void>,
): Promise<void> {
	const { RefusedError } = await import("../access/refused.ts");
	const { AccessUnavailableError, accessSettings, withStore } = await import("../access/open.ts");
	try {
		await withStore(accessSettings(environment, root), await load(), now, task);
	} catch (error) {
		if (!(error instanceof RefusedError || error instanceof AccessUnavailableError)) throw error;
		complain(error.message);
		exitWith(1);
	}
}
