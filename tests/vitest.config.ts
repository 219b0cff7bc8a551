import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					testTimeout: 20_000,
					// Many wait for time limits of a server; otherwise one core would have nothing to do.
					maxWorkers: 2,
				},
			},
			{
				// Everything that needs the built site: one build and one server for all files.
				test: {
					name: 'site',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: ['tests/support/built-site.ts'],
					testTimeout: 120_000,
					hookTimeout: 60_000,
					// Two browsers at once are what two cores carry without time-outs.
					maxWorkers: 2,
				},
			},
			{
				// Builds of their own, after the others: they take all that two cores have.
				test: {
					name: 'builds',
					include: ['tests/builds/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 60_000,
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
