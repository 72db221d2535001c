import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { checkCatalog } from "./catalog/check.ts";

const dataFolder = fileURLToPath(new URL("../data", import.meta.url));

const program = new Command("duikou").description("对口: links applicants to bilateral science-exchange programs");
const catalog = program.command("catalog").description("the catalog in data/");

catalog
	.command("check")
	.description("check data/: shape, references, sums that the documents state, example profiles")
	.option("--data <folder>", "the folder to check", dataFolder)
	.action(({ data }: { data: string }) => {
		const { checked, faults } = checkCatalog(data);
		for (const { file, line, message, remedy } of faults) console.error(`${file}:${line}: ${message}; ${remedy}`);
		if (!checked) {
			console.error(`${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the catalog.`);
			process.exitCode = 1;
			return;
		}
		const { programs, related, concepts } = checked.snapshot.document;
		console.log(
			`The catalog is sound: ${programs.length} programs, ${related.length} initiatives and policy areas, ${concepts.length} concepts; revision ${checked.revision.id}.`,
		);
	});

await program.parseAsync();
