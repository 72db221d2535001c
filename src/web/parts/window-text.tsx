import type { FC } from "hono/jsx";
import type { WindowView } from "../../model/answer.ts";
import type { View } from "../view.ts";
import { Cite } from "./cited.tsx";

/** The window of a program in a sentence, and what the source leaves uncertain about it. */
export const WindowText: FC<{ window: WindowView; view: View }> = ({ window: { text, caution, citation }, view }) => (
	<>
		<p>
			{text} {citation && <Cite citation={citation} view={view} />}
		</p>
		{caution && <p class="notice">{caution}</p>}
	</>
);
