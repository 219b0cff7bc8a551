import { UsageError } from '../../src/cli/command.ts';

/** Where the articles come from, for all benchmarks alike; without either from the site's own text. */
export const SOURCE_OPTIONS = {
	content: { type: 'string' },
	corpus: { type: 'string' },
} as const;

const MOST = 1_000_000;

/** The numbers of `--n`, smallest first. */
export function parseCounts(text: string): number[] {
	const counts = text.split(',').map((part) => Number(part.trim()));
	if (
		text.trim() === '' ||
		counts.some((count) => !Number.isInteger(count) || count < 1 || count > MOST)
	)
		throw new UsageError(
			`--n "${text}": write whole numbers from 1 to ${MOST} with commas between them, for example --n 100,1000.`,
		);
	return [...new Set(counts)].sort((a, b) => a - b);
}
