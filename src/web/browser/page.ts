import { answerInPlace } from "./answers.ts";
import { copyOnDemand } from "./copy.ts";
import { openForPrinting } from "./print.ts";
import { suggestWhileTyping } from "./suggestions.ts";

/** What scripts add to pages that work without them. */
answerInPlace();
suggestWhileTyping();
copyOnDemand();
openForPrinting();
