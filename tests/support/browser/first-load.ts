import type { Watched } from "./page.ts";

/** Bytes over the wire, heads of responses included. */
export interface FirstLoad {
	total: number;
	document: number;
	stylesheet: number;
	script: number;
	other: number;
}

/** What a page costs who comes for the first time, compressed by gzip. `address` is a path. Needs a page freshly opened. */
export async function firstLoad({ page, origin }: Watched, address: string): Promise<FirstLoad> {
	await page.setExtraHTTPHeaders({ "Accept-Encoding": "gzip" });
	const measured: Promise<{ kind: string; bytes: number }>[] = [];
	page.on("requestfinished", (request) => {
		measured.push(
			request
				.sizes()
				.then(({ responseHeadersSize, responseBodySize }) => ({ kind: request.resourceType(), bytes: responseHeadersSize + responseBodySize })),
		);
	});
	await page.goto(`${origin}${address}`, { waitUntil: "networkidle" });
	const load: FirstLoad = { total: 0, document: 0, stylesheet: 0, script: 0, other: 0 };
	for (const { kind, bytes } of await Promise.all(measured)) {
		load.total += bytes;
		load[kind === "document" || kind === "stylesheet" || kind === "script" ? kind : "other"] += bytes;
	}
	return load;
}
