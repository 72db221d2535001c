import { distinctRemoteAddr, expandIPv6 } from "hono/utils/ipaddr";

/** How many groups of an IPv6 address name a network: one household or office has a whole /64. */
const networkGroups = 4;

/**
 * As whom a caller without a key is counted: its IPv4 address, or the network of its IPv6 address. `forwarded` is the value
 * of the header that the proxy in front writes, if one is trusted: its last entry is the one that this proxy added. Where
 * that is no address, the caller is counted as the proxy.
 */
export function callerAddress(remote: string | undefined, forwarded: string | undefined): string | undefined {
	return networkOf(forwarded?.split(",").at(-1)) ?? networkOf(remote);
}

/** The address in a text such as `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1` or `[2001:db8::1]:4711`; of IPv6 its network. */
function networkOf(text: string | undefined): string | undefined {
	const [, bracketed, version4, bare] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+)(?::\d+)?|([^[\]]*))$/.exec(text?.trim() ?? "") ?? [];
	const address = (bracketed ?? version4 ?? bare ?? "").replace(/%.*$/, "");
	if (distinctRemoteAddr(address) === "IPv4") return address;
	if (!/^[\da-f:]+(?:\d+\.\d+\.\d+\.\d+)?$/i.test(address) || distinctRemoteAddr(address) !== "IPv6") return undefined;
	const groups = expandIPv6(address).split(":");
	return isMapped(groups) ? version4Of(groups) : `${groups.slice(0, networkGroups).join(":")}::/64`;
}

/** Whether it is an IPv4 address written as IPv6: `::ffff:192.0.2.1`. */
function isMapped(groups: readonly string[]): boolean {
	return groups.slice(0, 6).join(":") === "0000:0000:0000:0000:0000:ffff";
}

function version4Of(groups: readonly string[]): string {
	const octets = groups.slice(6).flatMap((group) => [group.slice(0, 2), group.slice(2)]);
	return octets.map((octet) => Number.parseInt(octet, 16)).join(".");
}
