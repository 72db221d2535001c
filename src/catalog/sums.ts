import type { AuthoredCatalog } from "./authored.ts";
import type { CatalogFault } from "./files.ts";

/** The sums that the documents state come out of the data: programs, countries, projects, money, units, group sizes. */
export function checkSums({ calls, programs, unitLists, places }: AuthoredCatalog): CatalogFault[] {
	const faults: CatalogFault[] = [];
	for (const program of programs) {
		const { money } = program.value;
		if (!money) continue;
		if (money.projects * money.perProject !== money.total) {
			const message = `${money.projects} projects × ${money.perProject} yuan are ${money.projects * money.perProject}, not ${money.total}`;
			faults.push(program.fault(["money", "total"], message, "correct the number that is wrong"));
		}
		const shared = money.shares?.reduce((sum, share) => sum + share.projects, 0);
		if (shared !== undefined && shared !== money.projects) {
			faults.push(program.fault(["money", "shares"], `the shares add up to ${shared}, not ${money.projects}`, "correct the number that is wrong"));
		}
	}
	for (const call of calls) {
		const own = programs.map(({ value }) => value).filter((program) => program.call === call.value.id);
		const counted = {
			programs: own.length,
			countries: new Set(own.flatMap(({ partners }) => partners.countries ?? [])).size,
			projects: own.reduce((sum, { money }) => sum + (money?.projects ?? 0), 0),
			total: own.reduce((sum, { money }) => sum + (money?.total ?? 0), 0),
		};
		for (const name of ["programs", "countries", "projects", "total"] as const) {
			const stated = call.value.stated[name];
			if (stated === undefined || stated === counted[name]) continue;
			faults.push(
				call.fault(["stated", name], `the call states ${stated}, its programs come to ${counted[name]}`, "correct the program that is wrong"),
			);
		}
	}
	for (const list of unitLists) {
		const jurisdictions = new Set([...Object.keys(list.value.stated), ...list.value.units.map((unit) => unit.jurisdiction)]);
		for (const jurisdiction of jurisdictions) {
			const count = list.value.units.filter((unit) => unit.jurisdiction === jurisdiction).length;
			const stated = list.value.stated[jurisdiction] ?? 0;
			if (stated === count) continue;
			faults.push(list.fault(["stated"], `${stated} units of ${jurisdiction} are stated, ${count} are listed`, "correct the list or the number"));
		}
	}
	for (const [at, group] of places.value.groups.entries()) {
		if (group.members.length === group.size) continue;
		const message = `${group.id} has ${group.size} members, ${group.members.length} are listed`;
		faults.push(places.fault(["groups", at, "size"], message, "correct the list or the number"));
	}
	return faults;
}
