import { holdEveryState } from "../support/browser/every-state.ts";

// A file for each language: they run side by side.
await holdEveryState("zh-CN");
