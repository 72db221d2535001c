/** What is read of a software bill of materials (CycloneDX 1.5). */
export interface Bom {
	bomFormat: string;
	specVersion: string;
	version: number;
	metadata: Metadata;
	components: Component[];
	dependencies: Dependency[];
}

interface Metadata {
	lifecycles: { phase: string }[];
	tools: { vendor: string; name: string }[];
	authors: { name: string }[];
	supplier: { name: string };
	component: Component;
}

interface Component {
	"bom-ref": string;
	type: string;
	name: string;
	version: string;
	purl: string;
	properties?: { name: string; value: string }[];
}

interface Dependency {
	ref: string;
	dependsOn: string[];
}

/** Of package.json. */
interface Package {
	name: string;
	dependencies: Record<string, string>;
}

/**
 * What npm made of everything that is locked, without what is for development alone, what differs between two runs, and
 * what tells of the machine or the registry.
 *
 * npm's own `--omit dev` leaves out production dependencies that something for development asks for as well.
 */
export function stable(made: Bom, { name, dependencies }: Package): Bom {
	const author = { name };
	const components = made.components.filter((component) => !isForDevelopment(component)).map(plain);
	const kept = new Set(components.map((component) => component["bom-ref"]));
	const component = { ...plain(made.metadata.component), type: "application", name };
	const root = component["bom-ref"];
	const isDirect = (ref: string) => ref.slice(0, ref.lastIndexOf("@")) in dependencies;
	return {
		bomFormat: made.bomFormat,
		specVersion: made.specVersion,
		version: made.version,
		metadata: {
			lifecycles: made.metadata.lifecycles,
			tools: made.metadata.tools.map((tool) => ({ vendor: tool.vendor, name: tool.name })),
			authors: [author],
			component,
			supplier: author,
		},
		components: components.sort(by((entry) => entry["bom-ref"])),
		dependencies: made.dependencies
			.filter(({ ref }) => ref === root || kept.has(ref))
			.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => kept.has(on) && (ref !== root || isDirect(on))).sort() }))
			.sort(by(({ ref }) => ref)),
	};
}

function isForDevelopment({ properties = [] }: Component): boolean {
	return properties.some(({ name, value }) => name === "cdx:npm:package:development" && value === "true");
}

function plain(component: Component): Component {
	const { properties: _properties, externalReferences: _references, ...rest } = component as Component & { externalReferences?: unknown };
	return rest;
}

/** In an order that no setting of the machine changes. */
function by<Entry>(textOf: (entry: Entry) => string): (a: Entry, b: Entry) => number {
	return (a, b) => (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b)));
}
