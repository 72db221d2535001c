import { Bench } from "tinybench";
import { understandField } from "../../src/core/understand/field.ts";
import { nearestNames } from "../../src/core/understand/nearest.ts";
import { snapshot } from "../support/catalog.ts";

/** `npm run bench`: how long a field of research takes to read, beside comparing one unknown word with every name there is. */

const abstract =
	"We investigate perovskite solar cells and their degradation under humidity, combining density functional theory with machine learning " +
	"to screen lead-free absorbers for indoor photovoltaics; patients, markets and river basins are named in passing. " +
	"本研究针对钙钛矿太阳能电池在高湿环境下的稳定性问题，结合第一性原理计算与机器学习方法筛选无铅材料，并讨论其在建筑一体化中的应用前景。";

/** Terms with a character left out, as far as 2,000 characters go: each is looked up as a slip. */
const slips = snapshot.document.concepts
	.map(({ label }) => label.zh)
	.filter((name) => name.length > 4)
	.map((name) => name.slice(0, 2) + name.slice(3))
	.join("")
	.slice(0, 2000);

const texts = {
	"phrase of known terms, Chinese": "钙钛矿太阳能电池",
	"phrase of known terms, traditional": "電動車電池回收",
	"phrase of known terms, English": "perovskite solar cells for indoor photovoltaics",
	"phrase with a typo, English": "perovksite solar cells",
	"phrase with a typo, Chinese": "人工智智能与区块链",
	"unknown compound, by its head": "某某氏综合征",
	"abstract of 2,000 characters": abstract.repeat(Math.ceil(2000 / abstract.length)).slice(0, 2000),
	"2,000 characters of unknown words": "zxqvk wqbrtz ".repeat(154),
	"2,000 characters of Chinese terms with a slip": slips,
	"2,000 characters of one word": "nationalisation".repeat(134).slice(0, 2000),
};

const names = snapshot.document.concepts.flatMap((concept) => concept.names);
const bench = new Bench({ time: 500 });
for (const [name, text] of Object.entries(texts)) bench.add(name, () => void understandField(text, snapshot.lexicon, snapshot.graph, "en"));
bench.add(`one word against all ${names.length} names`, () => void nearestNames("perovksite", names, 1));
await bench.run();
console.table(
	bench.tasks.map(({ name, result }) => {
		if (result.state !== "completed") throw new Error(`${name} did not complete`);
		const { p50, p99 } = result.latency;
		return { task: name, "median, µs": (p50 * 1000).toFixed(1), "p99, µs": (p99 * 1000).toFixed(1) };
	}),
);
