type Members = Readonly<Record<string, unknown>>;

/** Members whose own members are facts apart; those of the others are one fact together. */
const ofSeveralFacts: ReadonlySet<string> = new Set(["institution", "partnership", "team", "declarations"]);

/** Both tell when somebody was born. */
const birth: ReadonlySet<string> = new Set(["birthDate", "age"]);

/** A profile as it was sent, with the facts of `defaults` that it does not give. */
export function withDefaults(profile: unknown, defaults: unknown): unknown {
	if (!isObject(profile) || !isObject(defaults)) return profile;
	const bornKnown = Object.keys(profile).some((name) => birth.has(name));
	const lacking = Object.entries(defaults).filter(([name]) => !(bornKnown && birth.has(name)));
	const merged: Record<string, unknown> = { ...profile };
	for (const [name, value] of lacking) {
		const given = Object.hasOwn(profile, name) ? profile[name] : undefined;
		if (given === undefined) merged[name] = value;
		else if (ofSeveralFacts.has(name) && isObject(given) && isObject(value)) merged[name] = { ...value, ...given };
	}
	return merged;
}

function isObject(value: unknown): value is Members {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
