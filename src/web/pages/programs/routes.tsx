import { Hono } from "hono";
import { programDetail } from "../../../core/explain/program.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import { findProgram } from "../../../http/programs.ts";
import type { Assets } from "../../assets.ts";
import { inAddress, type Page } from "../../layout.tsx";
import { nearestId, respondNotFound } from "../../not-found.ts";
import { countriesInBrief } from "../../parts/in-brief.ts";
import { respondPage, viewedBy } from "../../respond.tsx";
import type { View } from "../../view.ts";
import { programWords } from "../../words/programs.ts";
import { programData } from "./data.ts";
import { ProgramList } from "./list.tsx";
import { ProgramContent } from "./program.tsx";

/** `GET /programs` and `GET /programs/{id}`: every program, and each in full; a series leads to its newest edition. */
export function programPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/programs", (context) =>
		viewed(context, (view) => {
			const { title, description } = programWords[view.language];
			return respondPage(context, { path: "/programs", title, description, content: <ProgramList view={view} /> }, view, "public");
		}),
	);

	routes.get("/programs/:id", (context) =>
		viewed(context, (view) => {
			const id = context.req.param("id");
			const { snapshot, language, href } = view;
			const prepared = findProgram(snapshot, id);
			if (!prepared) return respondNotFound(context, programWords[language].unknown(nearestId(id, snapshot.document.programs)), view);
			if (id !== prepared.program.id) return context.redirect(href(`/programs/${prepared.program.id}`), 302);
			return respondPage(context, programPage(prepared, view), view, "public");
		}),
	);
	return routes;
}

function programPage(prepared: PreparedProgram, view: View): Page {
	const { snapshot, language, now } = view;
	const path = `/programs/${prepared.program.id}`;
	const detail = programDetail(prepared, snapshot, now, language);
	const { name, call, window } = detail;
	const description = programWords[language].described(name, call.name, countriesInBrief(prepared.program.partnerCountries, view), window.brief);
	const url = view.absolute(inAddress(path, language));
	const linkedData = programData(detail, { description, url }, view);
	return { path, title: name, description, linkedData, content: <ProgramContent prepared={prepared} detail={detail} view={view} /> };
}
