import { Hono } from "hono";
import type { Theme } from "../model/sites.ts";

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
	/** The looks of the matching within the pages of others, by its colours. */
	embedStylesheets: Readonly<Record<Theme, Asset>>;
	/** The script of the matching in a frame. */
	frameScript: Asset;
	/** The script of the page that makes the line for websites. */
	builderScript: Asset;
	/** Every release of the script that websites load, the newest first. */
	widgets: readonly [WidgetRelease, ...WidgetRelease[]];
}

/** A release of the script that websites load. It never changes: websites pin it by its integrity. */
export interface WidgetRelease {
	/** `1.0.0` */
	version: string;
	/** As browsers check it (Subresource Integrity): `sha384-…`. */
	integrity: string;
	text: string;
}

/** Where assets are served. */
export const assetsAddress = "/assets";

/** For files that never change. */
export const keptForGood = { "Cache-Control": "public, max-age=31536000, immutable" };

/** `GET /assets/{name}`: what pages load. */
export function assetRoutes(assets: () => Assets): Hono {
	const routes = new Hono();
	routes.get(`${assetsAddress}/:name`, (context) => {
		const asset = assetsIn(assets()).find(({ address }) => address === context.req.path);
		if (!asset) return context.notFound();
		return context.body(asset.text, 200, { "Content-Type": `${asset.mediaType}; charset=utf-8`, ...keptForGood });
	});
	return routes;
}

function assetsIn({ stylesheet, script, referenceStylesheet, icon, embedStylesheets, frameScript, builderScript }: Assets): Asset[] {
	return [stylesheet, script, referenceStylesheet, icon, ...Object.values(embedStylesheets), frameScript, builderScript];
}
