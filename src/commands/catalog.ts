import { Command } from "commander";
import type { Surroundings } from "./surroundings.ts";

/** `duikou catalog …`: what a curator does with `data/`. */
export function catalogCommand({ dataFolder, print, complain, exitWith }: Surroundings): Command {
	const catalog = new Command("catalog").description("the catalog in data/");
	catalog
		.command("check")
		.description("check data/: shape, references, sums that the documents state, example profiles")
		.option("--data <folder>", "the folder to check", dataFolder)
		.action(async ({ data }: { data: string }) => {
			// Loaded where it runs: it takes a second, which other commands need not wait.
			const { checkCatalog } = await import("../catalog/check.ts");
			const { checked, faults } = checkCatalog(data);
			for (const { file, line, message, remedy } of faults) complain(`${file}:${line}: ${message}; ${remedy}`);
			if (!checked) {
				complain(`${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the catalog.`);
				exitWith(1);
				return;
			}
			const { programs, related, concepts } = checked.snapshot.document;
			print(
				`The catalog is sound: ${programs.length} programs, ${related.length} initiatives and policy areas, ${concepts.length} concepts; revision ${checked.revision.id}.`,
			);
		});
	return catalog;
}
