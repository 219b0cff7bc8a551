import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listArticles } from './corpus.ts';
import { runMeasured } from './run-measured.ts';
import type { Cost } from './run-measured.ts';
import { getSiteFigures } from './site-figures.ts';
import type { SiteFigures } from './site-figures.ts';

export interface SiteMeasurement extends SiteFigures {
	readonly articles: number;
	/** Whole builds without the search index. */
	readonly cold: Cost;
	/** Undefined when only the clean build was asked for. */
	readonly unchanged: Cost | undefined;
	readonly edited: Cost | undefined;
	/** What the search index adds to a build of pages that did not change. */
	readonly indexCold: Cost | undefined;
	readonly indexUnchanged: Cost | undefined;
}

/** A paragraph of ordinary words, as an author may add one. */
export const ADDED = '\n\nOne more paragraph, written to see what a change of one article costs.\n';

/** Builds a content folder in its states, each time the whole command. @param onStep is told of each before it starts */
export async function measureSite(
	contentDir: string,
	{ coldOnly = false, onStep }: { coldOnly?: boolean; onStep?: (step: string) => void } = {},
): Promise<SiteMeasurement> {
	const folder = mkdtempSync(path.join(path.dirname(contentDir), 'build-'));
	const dist = path.join(folder, 'dist');
	const build = async (step: string, search: 'on' | 'off'): Promise<Cost> => {
		onStep?.(step);
		const run = await runMeasured({
			program: process.execPath,
			args: ['src/cli/build.ts', '--outDir', dist],
			env: {
				ALMANAC_CONTENT: contentDir,
				ALMANAC_CACHE: path.join(folder, 'cache'),
				ALMANAC_SEARCH: search,
			},
		});
		if (run.code !== 0) throw new Error(`The build failed:\n${run.output}`);
		return run;
	};
	try {
		const articles = listArticles(contentDir);
		const cold = await build('clean build', 'off');
		if (coldOnly)
			return {
				...getSiteFigures(dist),
				articles: articles.length,
				cold,
				unchanged: undefined,
				edited: undefined,
				indexCold: undefined,
				indexUnchanged: undefined,
			};
		const unchanged = await build('nothing changed', 'off');
		const indexed = await build('search index, clean', 'on');
		const figures = getSiteFigures(dist);
		const indexedAgain = await build('search index, nothing changed', 'on');
		appendFileSync(
			path.join(contentDir, 'articles', `${articles[articles.length >> 1]!}.mdx`),
			ADDED,
		);
		const edited = await build('one article changed', 'off');
		return {
			...figures,
			articles: articles.length,
			cold,
			unchanged,
			edited,
			indexCold: less(indexed, unchanged),
			indexUnchanged: less(indexedAgain, unchanged),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What one build cost more than the other; its memory is that of the whole build. */
function less(whole: Cost, part: Cost): Cost {
	return {
		cpu: Math.max(0, whole.cpu - part.cpu),
		wall: Math.max(0, whole.wall - part.wall),
		rss: whole.rss,
	};
}
