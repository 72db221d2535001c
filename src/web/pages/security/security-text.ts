/** What `security.txt` tells. */
interface SecurityText {
	/** A URI. */
	contact: string;
	/** Milliseconds since the epoch. */
	now: number;
	/** The whole address of a path here. */
	absolute(path: string): string;
}

/** The address that RFC 9116 fixes. */
export const securityTextAddress = "/.well-known/security.txt";

/** The page that tells how to report a weakness. */
export const reportAddress = "/embed/security#report";

/** For how many days the text may be relied on; the RFC recommends less than a year. */
const validity = 180;

const oneDay = 86_400_000;

/** The text by which who finds a weakness learns where to report it (RFC 9116). It stays the same for a day. */
export function securityText({ contact, now, absolute }: SecurityText): string {
	const expires = new Date((Math.floor(now / oneDay) + validity) * oneDay).toISOString().slice(0, 10);
	const fields = [
		`Contact: ${contact}`,
		`Expires: ${expires}T00:00:00Z`,
		"Preferred-Languages: zh, en",
		`Canonical: ${absolute(securityTextAddress)}`,
		`Policy: ${absolute(reportAddress)}`,
	];
	return `${fields.join("\n")}\n`;
}
