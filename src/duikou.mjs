#!/usr/bin/env node
// The command line, run from its TypeScript source.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// Of this checkout, wherever the command is run: pages are written in a syntax that it says how to read.
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
await import("./cli.ts");
