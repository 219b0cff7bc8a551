import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../../src/cli/command.ts';
import { pageWhen, startDev } from '../support/dev-process.ts';
import type { DevProcess } from '../support/dev-process.ts';
import { CorpusSource, listArticles } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { SOURCE_OPTIONS, parseCounts } from './options.ts';
import { cpuOf } from './process-tree.ts';
import { formatTable } from './table.ts';

const EDITS = 9;
const PATIENCE_MS = 120_000;

/**
 * `node tests/bench/dev-edit.ts [--content DIR | --corpus FILE.tar.gz] [--n 1000,10000]`: how long
 * it takes in `npm run dev` from the save of an article to a page that shows it.
 */
await run(async () => {
	const { values } = parseArgs({
		options: { ...SOURCE_OPTIONS, n: { type: 'string', default: '1000,10000' } },
	});
	const counts = parseCounts(values.n);
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-dev-edit-'));
	try {
		const source = new CorpusSource(folder, values);
		const rows: string[][] = [];
		for (const count of counts) {
			const { contentDir, articles } = await source.take(count);
			const dev = await startDev({
				ALMANAC_CONTENT: contentDir,
				ALMANAC_CACHE: path.join(path.dirname(contentDir), 'cache'),
			});
			try {
				const edits = await measureEdits(dev, contentDir);
				rows.push([
					String(articles),
					...(['text', 'title'] as const).flatMap((kind) => [
						`${median(edits[kind].map(({ ms }) => ms)).toFixed(0)} ms`,
						`${Math.max(...edits[kind].map(({ ms }) => ms)).toFixed(0)} ms`,
						`${(1000 * median(edits[kind].map(({ cpu }) => cpu))).toFixed(0)} ms`,
					]),
				]);
			} finally {
				await dev.stop();
			}
		}
		const costs = ['median', 'most', 'CPU'];
		console.log(`${describeMachine()}\n`);
		console.log(
			formatTable(
				[
					'Articles',
					...costs.map((cost) => `text, in the article: ${cost}`),
					...costs.map((cost) => `title, in its topic: ${cost}`),
				],
				rows,
			),
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

interface Edit {
	readonly ms: number;
	/** Seconds; NaN where the system does not tell. */
	readonly cpu: number;
}

/** Edits articles from all over the folder, one after the other. */
async function measureEdits(
	dev: DevProcess,
	contentDir: string,
): Promise<Readonly<Record<'text' | 'title', readonly Edit[]>>> {
	const ids = listArticles(contentDir);
	const text: Edit[] = [];
	const title: Edit[] = [];
	// The first one is for warmth: until all files are watched, changes are only noticed at the end.
	for (let edit = -1; edit < EDITS; edit++) {
		const id = ids[Math.floor(((edit + 1.5) * ids.length) / (EDITS + 1))]!;
		const file = path.join(contentDir, 'articles', `${id}.mdx`);
		const before = readFileSync(file, 'utf8');
		const topic = /^topics: *\[? *([\w-]+)/m.exec(before)![1]!;
		const article = `${dev.url}/articles/${id}/`;
		const list = `${dev.url}/topics/${topic}/`;
		// What only the first visitor waits for is not what is measured.
		for (const page of [article, list])
			await pageWhen(page, (_, status) => status === 200, PATIENCE_MS);
		const words = `Edit number ${edit} is here.`;
		text.push(await timed(dev, file, `${before}\n\n${words}\n`, article, words));
		// First in its topic, so that the first page of the topic shows it.
		const renamed = before.replace(/^title:.*$/m, `title: ${words}\norder: -${edit + 2}`);
		title.push(await timed(dev, file, renamed, list, words));
	}
	return { text: text.slice(1), title: title.slice(1) };
}

async function timed(
	dev: DevProcess,
	file: string,
	content: string,
	page: string,
	words: string,
): Promise<Edit> {
	const cpu = cpuOf(dev.pid);
	const saved = performance.now();
	writeFileSync(file, content);
	await pageWhen(page, (html) => html.includes(words), PATIENCE_MS);
	return { ms: performance.now() - saved, cpu: cpuOf(dev.pid) - cpu };
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
