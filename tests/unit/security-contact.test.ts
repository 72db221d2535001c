import { describe, expect, it } from "vitest";
import { securityContactOf } from "../../src/model/security-contact.ts";

describe("where a weakness may be reported", () => {
	it.each([
		["security@example.org", "mailto:security@example.org"],
		["an.quan+duikou@xn--fiq228c.example", "mailto:an.quan+duikou@xn--fiq228c.example"],
		["mailto:security@example.org?subject=duikou%20weakness", "mailto:security@example.org?subject=duikou%20weakness"],
		["https://example.org/security?a=1#report", "https://example.org/security?a=1#report"],
		["https://example.org:8443", "https://example.org:8443"],
		["tel:+86-10-1234-5678", "tel:+86-10-1234-5678"],
	])("is %s, as %s", (text, contact) => {
		expect(securityContactOf(text)).toBe(contact);
	});

	it.each([
		...["", "nobody", "security@", "@example.org", "security@localhost", "a@b@example.org", "security@example.org, other@example.org"],
		...["http://example.org", "https://", "https://me:secret@example.org", "https://例.example", "ftp://example.org", "javascript:alert(1)"],
		...["tel:110", "tel:+", "mailto:", "mailto:nobody", "security@example.org\nContact: mailto:other@example.org", " security@example.org"],
	])("is not %j", (text) => {
		expect(securityContactOf(text)).toBeUndefined();
	});
});
