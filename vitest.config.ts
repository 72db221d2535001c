import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		globalSetup: "tests/support/compiled.ts",
		// The slow files wait for other processes: they need no core to themselves.
		maxWorkers: "100%",
	},
});
