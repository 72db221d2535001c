/** A pure function of a key, computed once for each. */
export function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
	return remembering(new Map<Key, Value>(), compute);
}

/** The same, for as long as there is the key. */
export function rememberWhileThere<Key extends WeakKey, Value>(compute: (key: Key) => Value): (key: Key) => Value {
	return remembering(new WeakMap<Key, Value>(), compute);
}

interface Memory<Key, Value> {
	get(key: Key): Value | undefined;
	set(key: Key, value: Value): unknown;
}

function remembering<Key, Value>(known: Memory<Key, Value>, compute: (key: Key) => Value): (key: Key) => Value {
	return (key) => {
		let value = known.get(key);
		if (value === undefined) {
			value = compute(key);
			known.set(key, value);
		}
		return value;
	};
}
