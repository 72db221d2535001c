import { Hono } from "hono";

/** A file that pages load. Its address holds a digest of its content, so that it may be kept for good. */
export interface Asset {
	address: string;
	mediaType: string;
	text: string;
}

/** What pages load. */
export interface Assets {
	/** The looks and the script of every page. */
	stylesheet: Asset;
	script: Asset;
	/** The looks of the reference of the interface. */
	referenceStylesheet: Asset;
	icon: Asset;
}

/** Where assets are served. */
export const assetsAddress = "/assets";

const oneYear = 31_536_000;

/** `GET /assets/{name}`: what pages load. */
export function assetRoutes(assets: () => Assets): Hono {
	const routes = new Hono();
	routes.get(`${assetsAddress}/:name`, (context) => {
		const asset = Object.values<Asset>({ ...assets() }).find(({ address }) => address === context.req.path);
		if (!asset) return context.notFound();
		const headers = { "Content-Type": `${asset.mediaType}; charset=utf-8`, "Cache-Control": `public, max-age=${oneYear}, immutable` };
		return context.body(asset.text, 200, headers);
	});
	return routes;
}
