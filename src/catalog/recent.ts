/**
 * Keeps the values last used, up to `capacity`; requests for the same one under way share it. They are made one after the
 * other, so that no more than one is in the making. What is undefined is not kept.
 */
export function keepingRecent<Value>(
	capacity: number,
	make: (key: string) => Promise<Value | undefined>,
): (key: string) => Promise<Value | undefined> {
	const kept = new Map<string, Value>();
	const underWay = new Map<string, Promise<Value | undefined>>();
	let last: Promise<unknown> = Promise.resolve();
	const made = (key: string): Promise<Value | undefined> => {
		const making = underWay.get(key) ?? last.then(() => make(key)).finally(() => underWay.delete(key));
		underWay.set(key, making);
		last = making.catch(() => undefined);
		return making;
	};
	return async (key) => {
		const value = kept.get(key) ?? (await made(key));
		if (value === undefined) return undefined;
		// A map keeps the order in which keys were put in: the first is the one that was longest not used.
		kept.delete(key);
		kept.set(key, value);
		for (const oldest of kept.keys()) {
			if (kept.size <= capacity) break;
			kept.delete(oldest);
		}
		return value;
	};
}
