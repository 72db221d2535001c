import { holdEveryState } from "../support/browser/every-state.ts";

await holdEveryState("en");
