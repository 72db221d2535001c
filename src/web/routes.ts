import { Hono } from "hono";
import type { AppEnvironment, Services } from "../http/context.ts";
import { type Assets, assetRoutes, assetsAddress } from "./assets.ts";
import { aboutPages } from "./pages/about/routes.tsx";
import { abroadPages } from "./pages/abroad/routes.tsx";
import { comparePages } from "./pages/compare/routes.tsx";
import { countryPages } from "./pages/countries/routes.tsx";
import { builderPages } from "./pages/embed/builder-routes.tsx";
import { buttonPath } from "./pages/embed/button.ts";
import { qrPath } from "./pages/embed/qr.ts";
import { embedPages } from "./pages/embed/routes.tsx";
import { fieldPages } from "./pages/fields/routes.tsx";
import { homePages } from "./pages/home/routes.tsx";
import { programPages } from "./pages/programs/routes.tsx";
import { securityDataAddresses, securityPages } from "./pages/security/routes.tsx";
import { sourcePages } from "./pages/sources/routes.tsx";
import { type Described, referencePages } from "./reference/routes.tsx";
import { releasesAddress, widgetAddress, widgetRoutes } from "./widget.ts";

/** The areas of pages; each stands in a folder of `pages` with its addresses in `routes.tsx`. */
const areas = [
	homePages,
	programPages,
	countryPages,
	fieldPages,
	sourcePages,
	comparePages,
	abroadPages,
	aboutPages,
	embedPages,
	builderPages,
	securityPages,
];

/** What is served beside the pages: for programs, and for pages to load. */
export const dataAddresses = [assetsAddress, widgetAddress, releasesAddress, qrPath, buttonPath, ...securityDataAddresses];

interface Pages {
	services: Services;
	assets(): Assets;
	reference: Described;
}

/** Every page, and what pages load. */
export function pageRoutes({ services, assets, reference }: Pages): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	routes.route("/", assetRoutes(assets));
	routes.route("/", widgetRoutes(assets));
	for (const area of areas) routes.route("/", area(services, assets));
	routes.route("/", referencePages(reference, assets));
	return routes;
}
