import { type Context, Hono } from "hono";
import { type Assets, keptForGood, type WidgetRelease } from "./assets.ts";

/** The script that websites load, as it is now. */
export const widgetAddress = "/widget.js";
/** Where its releases are, each for good. */
export const releasesAddress = "/widget";

/** Where one release is served. */
export function releaseAddress({ version }: WidgetRelease): string {
	return `${releasesAddress}/${version}.js`;
}

/** How long the newest release may be kept before asking whether it still is the newest, in seconds. */
const newestKept = 600;

/** `GET /widget.js`, the newest release; `GET /widget/{version}.js`, each; `GET /widget/versions.json`, how to pin them. */
export function widgetRoutes(assets: () => Assets): Hono {
	const routes = new Hono();
	const script = ({ text }: WidgetRelease, context: Context, kept: Record<string, string>) =>
		context.body(text, 200, { "Content-Type": "text/javascript; charset=utf-8", ...kept });

	routes.get(widgetAddress, (context) => script(assets().widgets[0], context, { "Cache-Control": `public, max-age=${newestKept}` }));

	routes.get(`${releasesAddress}/versions.json`, (context) => {
		const versions = assets().widgets.map((release) => ({
			version: release.version,
			address: releaseAddress(release),
			integrity: release.integrity,
		}));
		return context.json({ newest: versions[0], versions });
	});

	routes.get(`${releasesAddress}/:file`, (context) => {
		const release = assets().widgets.find((candidate) => releaseAddress(candidate) === context.req.path);
		return release ? script(release, context, keptForGood) : context.notFound();
	});
	return routes;
}
