import type { FC } from "hono/jsx";
import { type Bilingual, inLanguage, type Language } from "../../model/text.ts";
import { type PictureWords, pictureWordsIn } from "./words.ts";

/** A program with the countries it takes, by ISO 3166-1 alpha-2 code, in the order that they are shown in. */
export interface CountryProgram {
	name: string;
	href?: string;
	partnerCountries: readonly string[];
	/** Countries of which the source does not say whether they belong. */
	uncertainCountries: readonly string[];
}

interface GridProps {
	programs: readonly CountryProgram[];
	/** Countries by code; one that is not among them goes by its code. */
	countries: ReadonlyMap<string, { name: Bilingual }>;
	language: Language;
	/** The address of a country's page. */
	countryHref?(code: string): string;
}

interface Tile {
	code: string;
	name: string;
	href: string;
	/** How many programs take it, or may. */
	programs: number;
	uncertain: boolean;
}

interface Block {
	program: CountryProgram;
	tiles: Tile[];
}

/** The countries of each program as tiles that lead to the country's page; programs for one country stand together. */
export const CountryGrid: FC<GridProps> = ({ language, ...given }) => {
	const words = pictureWordsIn[language].countries;
	const blocks = blocksOf({ language, ...given });
	const regional = blocks.filter(({ tiles }) => tiles.length !== 1);
	const single = blocks.filter(({ tiles }) => tiles.length === 1);
	const tiles = blocks.flatMap((block) => block.tiles);
	return (
		<figure class="country-grid" aria-label={words.title}>
			<figcaption>
				{tiles.some(({ programs }) => programs > 1) && (
					<p>
						<Dots count={2} /> {words.severalNote}
					</p>
				)}
				{tiles.some(({ uncertain }) => uncertain) && (
					<p>
						<span class="country-key">?</span> {words.uncertainNote}
					</p>
				)}
			</figcaption>
			<ul class="country-blocks">
				{regional.map((block) => (
					<li class="country-block">
						<p class="country-program">
							<ProgramName {...block.program} /> <span class="country-count">{countText(block.program, words)}</span>
						</p>
						<Tiles {...block} words={words} />
					</li>
				))}
			</ul>
			{single.length > 0 && (
				<>
					<p class="country-single-title">{words.single}</p>
					<ul class="country-singles">
						{single.map(({ program, tiles }) => (
							<li class="country-single">
								{tiles.map((tile) => (
									<TileLink {...tile} words={words} />
								))}
								<ProgramName {...program} />
							</li>
						))}
					</ul>
				</>
			)}
		</figure>
	);
};

function blocksOf({ programs, countries, language, countryHref = (code) => `/countries/${code}` }: GridProps): Block[] {
	const taken = new Map<string, number>();
	for (const code of programs.flatMap(codesOf)) taken.set(code, (taken.get(code) ?? 0) + 1);
	return programs.map((program) => {
		const tiles = codesOf(program).map((code) => ({
			code,
			name: nameOf(code, countries, language),
			href: countryHref(code),
			programs: taken.get(code) ?? 0,
			uncertain: program.uncertainCountries.includes(code),
		}));
		return { program, tiles };
	});
}

function nameOf(code: string, countries: GridProps["countries"], language: Language): string {
	const country = countries.get(code);
	return country ? inLanguage(country.name, language) : code;
}

function codesOf({ partnerCountries, uncertainCountries }: CountryProgram): string[] {
	return [...partnerCountries, ...uncertainCountries];
}

function countText({ partnerCountries, uncertainCountries }: CountryProgram, words: PictureWords["countries"]): string {
	const certain = words.count(partnerCountries.length);
	return uncertainCountries.length === 0 ? certain : `${certain}${words.remarks([words.uncertain(uncertainCountries.length)])}`;
}

const ProgramName: FC<Pick<CountryProgram, "name" | "href">> = ({ name, href }) =>
	href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>;

const Tiles: FC<Block & { words: PictureWords["countries"] }> = ({ program, tiles, words }) => (
	<ul class="country-tiles" aria-label={program.name}>
		{tiles.map((tile) => (
			<li>
				<TileLink {...tile} words={words} />
			</li>
		))}
	</ul>
);

const TileLink: FC<Tile & { words: PictureWords["countries"] }> = ({ code, name, href, programs, uncertain, words }) => {
	const remarks = [...(uncertain ? [words.uncertainMark] : []), ...(programs > 1 ? [words.programs(programs)] : [])];
	const remark = remarks.length > 0 ? words.remarks(remarks) : "";
	return (
		<a class={`country-tile${uncertain ? " uncertain" : ""}`} href={href} title={`${code} ${name}${remark}`}>
			<span class="country-code" aria-hidden="true">
				{code}
			</span>{" "}
			<span>{name}</span>
			{uncertain && <span aria-hidden="true">?</span>}
			{programs > 1 && <Dots count={programs} />}
			{remark && <span class="unseen">{remark}</span>}
		</a>
	);
};

const Dots: FC<{ count: number }> = ({ count }) => (
	<svg class="country-dots" width={count * 6} height="6" aria-hidden="true" focusable="false">
		{Array.from({ length: count }, (_, index) => (
			<circle cx={index * 6 + 3} cy="3" r="2" fill="currentColor" />
		))}
	</svg>
);
