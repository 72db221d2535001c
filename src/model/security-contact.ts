const mailbox = /^[\w.+~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i;

/** By the scheme: to whom a message may be written, a page, a telephone number with its country. */
const contacts = [
	/^mailto:[\w.+~-]+@[a-z\d-]+(\.[a-z\d-]+)+(\?[\w.~!$&'()*+,;=:@/?%-]*)?$/i,
	/^https:\/\/[a-z\d-]+(\.[a-z\d-]+)*(:\d{1,5})?([/?#][\w.~!$&'()*+,;=:@/?#%-]*)?$/i,
	/^tel:\+\d[\d().-]*$/i,
];

/**
 * Where a weakness may be reported, as the URI that `security.txt` names (RFC 9116, 2.5.3), from what a person writes: an
 * e-mail address alone, or a `mailto:`, `https:` or `tel:` address. Undefined where the text is none.
 */
export function securityContactOf(text: string): string | undefined {
	const contact = mailbox.test(text) ? `mailto:${text}` : text;
	return contacts.some((pattern) => pattern.test(contact)) ? contact : undefined;
}
