import { cacheDir, contentDir } from '../../src/folders.ts';
import { toSearchSource } from '../../src/indexing/search-source.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import { openFiles } from '../support/search-pages.ts';
import { buildKnowledgeBase } from '../../src/knowledge-base/build.ts';
import { readContent } from '../../src/loader/read-content.ts';
import type { CustomerQuestion } from '../../src/schemas/records.ts';

/** How high the right page of one of the site's own questions stands. */
export interface QuestionRank extends CustomerQuestion {
	/** 1 is first; Infinity is not found. */
	readonly rank: number;
	/** Path of the page that stands first. */
	readonly first: string | undefined;
}

/** Searches everything in `content/questions.yaml` with the site's own index. */
export async function rankOwnQuestions(): Promise<QuestionRank[]> {
	const { content, texts } = await readContent({
		contentDir: contentDir(),
		cacheDir: cacheDir(),
		today: new Date().toISOString().slice(0, 10),
	});
	const kb = buildKnowledgeBase(content);
	const source = toSearchSource(kb, ({ sourceDigest }) => texts.getSections(sourceDigest));
	const search = await openFiles(await buildIndex(source.pages, { ...source, questions: [] }));
	const ranks: QuestionRank[] = [];
	for (const question of kb.questions) {
		const { hits } = await search.search(question.question);
		const paths = hits.flatMap(({ page }) => page?.path ?? []);
		const place = paths.findIndex((path) => question.pages.includes(path));
		ranks.push({ ...question, rank: place < 0 ? Infinity : place + 1, first: paths[0] });
	}
	return ranks;
}

/** Share of the questions whose right page is among the first `depth`. */
export function successAt(depth: number, ranks: readonly QuestionRank[]): number {
	return ranks.filter(({ rank }) => rank <= depth).length / Math.max(ranks.length, 1);
}

/** A line for each question whose right page is not first, the worst ones first. */
export function formatMisses(ranks: readonly QuestionRank[]): string {
	return ranks
		.filter(({ rank }) => rank > 1)
		.sort((a, b) => b.rank - a.rank)
		.map(
			({ question, kind, rank, pages, first }) =>
				`${rank === Infinity ? 'not found' : `rank ${rank}`}  ${kind}  “${question}”: ${pages[0]!}, behind ${first ?? 'nothing'}`,
		)
		.join('\n');
}
