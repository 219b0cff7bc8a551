import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError, run } from '../../src/cli/command.ts';
import { toSearchSource } from '../../src/indexing/search-source.ts';
import { buildKnowledgeBase } from '../../src/knowledge-base/build.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { CorpusSource } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { SOURCE_OPTIONS, parseCounts } from './options.ts';
import { runMeasured } from './run-measured.ts';
import { listFiles } from '../../src/list-files.ts';
import { formatBytes, formatSeconds, formatTable } from './table.ts';

const PROCESS = fileURLToPath(new URL('index-process.ts', import.meta.url));

/**
 * `npm run bench:shards [-- --content DIR | --corpus FILE.tar.gz] [--n 1000] [--shards 4]`: what the
 * search index costs when Pagefind gets all pages at once and when it gets them in shards, and whether
 * both are the same.
 */
await run(async () => {
	const { values } = parseArgs({
		options: {
			...SOURCE_OPTIONS,
			n: { type: 'string', default: '1000' },
			shards: { type: 'string', default: '4' },
		},
	});
	const [count = 0, ...others] = parseCounts(values.n);
	const [shards = 1] = parseCounts(values.shards);
	if (others.length > 0) throw new UsageError('--n: name one number here.');
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-index-bench-'));
	try {
		const { contentDir, origin } = await new CorpusSource(folder, values).take(count);
		const { content, texts } = await readContent({
			contentDir,
			cacheDir: path.join(folder, 'cache'),
			today: new Date().toISOString().slice(0, 10),
		});
		const kb = buildKnowledgeBase(content);
		const source = toSearchSource(kb, ({ sourceDigest }) => texts.getSections(sourceDigest));
		const file = path.join(folder, 'source.json');
		writeFileSync(file, JSON.stringify(source));
		console.log(`${describeMachine()}\n\n${source.pages.length} pages of ${origin}\n`);
		const rows: string[][] = [];
		const targets = { 'all at once': 1, [`${shards} shards`]: shards };
		for (const [name, count] of Object.entries(targets)) {
			const pages = Math.ceil(source.pages.length / count);
			const { code, output, cpu, wall, rss } = await runMeasured({
				program: process.execPath,
				args: [PROCESS, file, path.join(folder, name), String(pages)],
			});
			if (code !== 0) throw new Error(output);
			rows.push([name, formatSeconds(cpu), formatSeconds(wall), formatBytes(rss)]);
		}
		console.log(formatTable(['Search index', 'CPU s', 'Wall s', 'Peak memory'], rows));
		const [once, parts] = Object.keys(targets).map((name) => path.join(folder, name));
		const names = listFiles(once!);
		const different = names.filter(
			(name) => !readFileSync(path.join(once!, name)).equals(readFileSync(path.join(parts!, name))),
		);
		console.log(`\n${names.length} files: ${different.length} differ.`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
// Pagefind's module keeps timers of its own.
process.exit();
