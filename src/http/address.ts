import { distinctRemoteAddr, expandIPv6 } from "hono/utils/ipaddr";

/** How many groups of an IPv6 address name a network: one household or office has a whole /64. */
const networkGroups = 4;

/**
 * As whom a caller without a key is counted: its IPv4 address, or the network of its IPv6 address. `forwarded` is the value
 * of the header that the proxy in front writes, if one is trusted: its last entry is the one that this proxy added.
 */
export function callerAddress(remote: string | undefined, forwarded: string | undefined): string | undefined {
	const last = forwarded?.split(",").at(-1)?.trim();
	const address = (last || remote)?.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
	if (address === undefined || distinctRemoteAddr(address) !== "IPv6") return address;
	return `${expandIPv6(address).split(":").slice(0, networkGroups).join(":")}::/64`;
}
