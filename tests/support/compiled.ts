import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCatalog } from "../../src/catalog/check.ts";

const dataFolder = fileURLToPath(new URL("../../data", import.meta.url));

/** Compiles the catalog once for all files of tests; `catalog.ts` reads it from where the environment says. */
export default function setup(): () => void {
	const { checked, faults } = checkCatalog(dataFolder);
	if (!checked) throw new Error(`the catalog has faults: ${JSON.stringify(faults[0])}`);
	const folder = mkdtempSync(join(tmpdir(), "duikou-compiled-"));
	const file = join(folder, "catalog.json");
	writeFileSync(file, JSON.stringify({ id: checked.revision.id, document: checked.snapshot.document }));
	process.env.COMPILED_CATALOG = file;
	return () => rmSync(folder, { recursive: true });
}
