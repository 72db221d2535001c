import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		globalSetup: "tests/support/compiled.ts",
		// The slow files wait for other processes: they need no core to themselves.
		maxWorkers: "100%",
		// How long something takes is for benchmarks to say; a test fails for its time only where it hangs.
		testTimeout: 180_000,
		hookTimeout: 180_000,
	},
});
