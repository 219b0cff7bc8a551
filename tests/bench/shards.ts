import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError, run } from '../../src/cli/command.ts';
import { openIndex } from '../../src/indexing/open-index.ts';
import { PageFile } from '../../src/indexing/page-file.ts';
import { readFolder } from '../../src/indexing/sharded-index.ts';
import type { SearchPage } from '../../src/search/page.ts';
import { CorpusSource } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { SOURCE_OPTIONS, parseCounts } from './options.ts';
import { runMeasured } from './run-measured.ts';
import type { Cost } from './run-measured.ts';
import { listFiles } from '../../src/list-files.ts';
import { formatBytes, formatSeconds, formatTable } from './table.ts';

const PROCESS = fileURLToPath(new URL('index-process.ts', import.meta.url));
/** Searches whose results are compared. */
const QUERIES = 200;

/**
 * `npm run bench:shards [-- --content DIR | --corpus FILE.tar.gz] [--n 1000] [--shards 4] [--times 1]`:
 * what the search index costs as one and in shards, and whether both are the same. `--times` takes
 * the pages so many times, to see sizes for which there is no corpus.
 */
await run(async () => {
	const { values } = parseArgs({
		options: {
			...SOURCE_OPTIONS,
			n: { type: 'string', default: '1000' },
			shards: { type: 'string', default: '4' },
			times: { type: 'string', default: '1' },
		},
	});
	const [count = 0, ...others] = parseCounts(values.n);
	if (others.length > 0) throw new UsageError('--n: name one number here.');
	const [shards, times] = [
		toWhole(values.shards, '--shards', 2),
		toWhole(values.times, '--times', 1),
	];
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-shards-bench-'));
	try {
		const corpus = await new CorpusSource(folder, values).take(count);
		console.error(`building a site of ${corpus.articles} articles …`);
		const pages = repeat(await pagesOf(corpus.contentDir, folder), times);
		const file = PageFile.write(path.join(folder, 'pages.jsonl'), pages);
		console.log(`${describeMachine()}\n\n${pages.length} pages of ${corpus.origin}\n`);
		const rows: string[][] = [];
		const add = (name: string, { cpu, wall, rss }: Cost): void => {
			rows.push([name, formatSeconds(cpu), formatSeconds(wall), formatBytes(rss)]);
		};
		const targets = { one: path.join(folder, 'one'), many: path.join(folder, 'many') };
		if (times === 1) {
			console.error('one index …');
			add('one index', (await measure(file, targets.one, 1)).whole);
		}
		console.error(`${shards} shards …`);
		const { whole, parts } = await measure(file, targets.many, shards);
		add(`${shards} shards, all`, whole);
		for (const [index, part] of parts.entries()) add(`… shard ${index + 1}`, part);
		console.log(formatTable(['Search index', 'CPU s', 'Wall s', 'Peak memory'], rows));
		if (times === 1) await compare(targets.one, targets.many, pages);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
process.exit();

function toWhole(text: string, option: string, least: number): number {
	const value = Number(text);
	if (!Number.isInteger(value) || value < least)
		throw new UsageError(`${option} "${text}": write a whole number from ${least}.`);
	return value;
}

/** What search knows of each page, out of a built site. */
async function pagesOf(contentDir: string, folder: string): Promise<SearchPage[]> {
	const dist = path.join(folder, 'dist');
	const built = await runMeasured({
		program: process.execPath,
		args: ['src/cli/build.ts', '--outDir', dist],
		env: { ALMANAC_CONTENT: contentDir, ALMANAC_CACHE: path.join(folder, 'cache') },
	});
	if (built.code !== 0) throw new Error(`The build failed:\n${built.output}`);
	const texts = path.join(dist, 'pagefind/pages');
	const pages = listFiles(texts)
		.map((name) => JSON.parse(readFileSync(path.join(texts, name), 'utf8')) as SearchPage)
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	rmSync(dist, { recursive: true });
	return pages;
}

function repeat(pages: readonly SearchPage[], times: number): SearchPage[] {
	return Array.from({ length: times }, (_, turn) =>
		turn === 0
			? pages
			: pages.map((page) => ({
					...page,
					path: `/${turn}${page.path}`,
					title: `${page.title} ${turn}`,
				})),
	).flat();
}

async function measure(
	pages: PageFile,
	target: string,
	shards: number,
): Promise<{ readonly whole: Cost; readonly parts: readonly Cost[] }> {
	const whole = await runMeasured({
		program: process.execPath,
		args: [PROCESS, pages.path, target, String(shards)],
	});
	if (whole.code !== 0) throw new Error(whole.output);
	return { whole, parts: JSON.parse(whole.output) as Cost[] };
}

/** Files first, then what searches find. */
async function compare(one: string, many: string, pages: readonly SearchPage[]): Promise<void> {
	const [first, second] = [readFolder(one), readFolder(many)];
	const searched = [...first].filter(([name]) => /^(?:index|pages)\/|\.json$/.test(name));
	const different = searched.filter(
		([name, content]) =>
			name !== 'pagefind-entry.json' &&
			!Buffer.from(content).equals(second.get(name) ?? Buffer.of()),
	);
	console.log(
		`\n${searched.length - 1} files of stems, texts and knowledge: ${different.length} differ.`,
	);
	const [whole, sharded] = [await openIndex(first), await openIndex(second)];
	const step = Math.max(1, pages.length / QUERIES);
	let same = 0;
	let asked = 0;
	for (let place = 0; place < pages.length; place += step, asked++) {
		const query = `how do I ${pages[Math.floor(place)]!.title}`;
		const [expected, got] = [await whole.search(query), await sharded.search(query)];
		const isSame = expected.hits.every(({ id }, rank) => id === got.hits[rank]?.id);
		if (isSame && expected.hits.length === got.hits.length) same++;
	}
	console.log(`${same} of ${asked} searches give the same pages in the same order.`);
}
