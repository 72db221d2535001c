import { Hono } from "hono";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import type { Assets } from "../../assets.ts";
import { respondPage, viewedBy } from "../../respond.tsx";
import { aboutPage } from "./about.tsx";

/** `GET /about`. */
export function aboutPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);
	routes.get("/about", (context) => viewed(context, (view) => respondPage(context, aboutPage(view), view, "public")));
	return routes;
}
