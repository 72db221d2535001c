import { type Context, Hono } from "hono";
import { respondText } from "../http/text.ts";
import { type Assets, keptForGood, type WidgetRelease } from "./assets.ts";

/** The script that websites load, as it is now. */
export const widgetAddress = "/widget.js";
/** Where its releases are, each for good. */
export const releasesAddress = "/widget";

/** Where one release is served. */
export function releaseAddress({ version }: WidgetRelease): string {
	return `${releasesAddress}/${version}.js`;
}

const list = "versions.json";

/** `GET /widget.js`, the newest release; `GET /widget/{version}.js`, each; `GET /widget/versions.json`, how to pin them. */
export function widgetRoutes(assets: () => Assets): Hono {
	const routes = new Hono();
	routes.get(widgetAddress, (context) => respondScript(context, assets().widgets[0]));
	routes.get(`${releasesAddress}/:file`, (context) => {
		const { widgets } = assets();
		if (context.req.param("file") === list) return respondList(context, widgets);
		const release = widgets.find((candidate) => releaseAddress(candidate) === context.req.path);
		return release ? respondScript(context, release, keptForGood) : context.notFound();
	});
	return routes;
}

function respondScript(context: Context, { text }: WidgetRelease, kept: Record<string, string> = {}): Response {
	return respondText(context, text, 200, { "Content-Type": "text/javascript; charset=utf-8", ...kept });
}

function respondList(context: Context, widgets: readonly WidgetRelease[]): Response {
	const versions = widgets.map((release) => ({ version: release.version, address: releaseAddress(release), integrity: release.integrity }));
	return respondText(context, JSON.stringify({ newest: versions[0], versions }), 200, { "Content-Type": "application/json; charset=utf-8" });
}
