import type { FC } from "hono/jsx";
import type { RelatedView } from "../../model/answer.ts";
import type { View } from "../view.ts";
import { joiningWords } from "../words/joining.ts";
import { partWords } from "../words/parts.ts";
import { Cite } from "./cited.tsx";
import { Folded } from "./sections.tsx";

/** Activities that are shown before the rest is asked for. */
const mostShown = 5;

interface Props {
	/** Those with most in common first. */
	related: readonly RelatedView[];
	heading: string;
	view: View;
}

/** Initiatives and policy areas, with who leads them; what they are is said once for those that stand alike. */
export const RelatedActivities: FC<Props> = ({ related, heading, view }) => {
	if (related.length === 0) return null;
	const further = related.slice(mostShown);
	return (
		<section aria-labelledby="related">
			<h2 id="related">{heading}</h2>
			<ByStanding related={related.slice(0, mostShown)} view={view} />
			{further.length > 0 && (
				<Folded heading={partWords[view.language].more(further.length)}>
					<ByStanding related={further} view={view} />
				</Folded>
			)}
		</section>
	);
};

const ByStanding: FC<Pick<Props, "related" | "view">> = ({ related, view }) => {
	const standings = [...new Set(related.map(({ standing }) => standing))];
	return (
		<>
			{standings.map((standing) => (
				<>
					<p class="quiet">{standing}</p>
					<ul class="statements">
						{related
							.filter((activity) => activity.standing === standing)
							.map((activity) => (
								<li>
									<Activity activity={activity} view={view} />
								</li>
							))}
					</ul>
				</>
			))}
		</>
	);
};

const Activity: FC<{ activity: RelatedView; view: View }> = ({ activity: { name, leads, counterparts, note, citation }, view }) => {
	const { listed } = joiningWords[view.language];
	const led = leads.length > 0 && partWords[view.language].ledBy(listed(leads));
	const asides = [led, listed(counterparts), note].filter(Boolean);
	return (
		<>
			{name} {asides.length > 0 && <span class="quiet small">{asides.map((aside) => `· ${aside}`).join(" ")}</span>}{" "}
			<Cite citation={citation} view={view} />
		</>
	);
};
