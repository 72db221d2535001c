import { answerInPlace } from "./answers.ts";
import { copyOnDemand } from "./copy.ts";
import { noticesIn } from "./notices.ts";
import { openForPrinting } from "./print.ts";
import { suggestWhileTyping } from "./suggestions.ts";

/** What scripts add to pages that work without them. */
const notices = noticesIn(document);
answerInPlace(notices);
suggestWhileTyping(document, notices, "/v1/suggestions");
copyOnDemand(notices);
openForPrinting();
