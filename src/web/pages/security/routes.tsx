import { Hono } from "hono";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import { respondText } from "../../../http/text.ts";
import type { Assets } from "../../assets.ts";
import { frameOf, respondPage, viewedBy } from "../../respond.tsx";
import { securityPage } from "./page.tsx";
import sbom from "./sbom.json" with { type: "json" };
import { reportAddress, securityText, securityTextAddress } from "./security-text.ts";

const sbomAddress = "/embed/sbom.json";

/** What is answered here that is no page. */
export const securityDataAddresses = [sbomAddress, securityTextAddress];

/** `GET /embed/security`, `/embed/sbom.json` and `/.well-known/security.txt`: for who must approve embedding. The last two need no catalog. */
export function securityPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);
	const { securityContact } = services;
	const software = { sbomAddress, version: sbom.metadata.component.version, components: sbom.components.length };
	routes.get("/embed/security", (context) =>
		viewed(context, (view) => respondPage(context, securityPage(view, software, securityContact), view, "public")),
	);
	const sbomText = JSON.stringify(sbom);
	routes.get(sbomAddress, (context) => respondText(context, sbomText, 200, { "Content-Type": "application/vnd.cyclonedx+json; version=1.5" }));
	routes.get(securityTextAddress, (context) => {
		const { now, absolute } = frameOf(context, "en", services, assets());
		const text = securityText({ contact: securityContact ?? absolute(reportAddress), now, absolute });
		return respondText(context, text, 200, { "Content-Type": "text/plain; charset=utf-8" });
	});
	return routes;
}
