import type { ArticleCounts } from '../loader/read-content.ts';

/** One line that accounts for every article file. */
export function formatCounts({ found, published, drafts, failed }: ArticleCounts): string {
	return `${found} articles in: ${published} published, ${drafts} drafts, ${failed} with errors`;
}
