/** Of how many keys something is remembered: some megabytes at most. */
const capacity = 10_000;

/**
 * Remembers for a while, in milliseconds, what was found for an id, and lets those who ask at the same time share one
 * search, which must not reject. Where nothing was found nothing is remembered, so that nobody can push out what is known
 * by making ids up.
 */
export function rememberingFor<Found>(
	duration: number,
	now: () => number,
	find: (id: string) => Promise<Found | undefined>,
): (id: string) => Promise<Found | undefined> {
	const searches = new Map<string, { since: number; found: Promise<Found | undefined> }>();
	return (id) => {
		const known = searches.get(id);
		// A clock that was set back must not make a memory last.
		if (known && Math.abs(now() - known.since) < duration) return known.found;
		const search = { since: now(), found: find(id) };
		searches.delete(id);
		searches.set(id, search);
		for (const oldest of searches.keys()) {
			if (searches.size <= capacity) break;
			searches.delete(oldest);
		}
		search.found.then((result) => {
			if (result === undefined && searches.get(id) === search) searches.delete(id);
		});
		return search.found;
	};
}
