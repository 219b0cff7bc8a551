import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError, run } from '../../src/cli/command.ts';
import { CorpusSource } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { measureSite } from './measure-site.ts';
import type { SiteMeasurement } from './measure-site.ts';
import { SOURCE_OPTIONS, parseCounts } from './options.ts';
import { formatBytes, formatSeconds, formatTable } from './table.ts';

/**
 * `npm run bench [-- --content DIR | --corpus FILE.tar.gz] [--n 100,1000] [--json]`: what builds
 * cost. Everything happens in a folder of its own, which goes at the end.
 */
await run(async () => {
	const { values } = parseArgs({
		options: {
			...SOURCE_OPTIONS,
			n: { type: 'string', default: '100,1000' },
			json: { type: 'boolean', default: false },
		},
	});
	const counts = parseCounts(values.n);
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-bench-'));
	process.once('SIGINT', () => {
		rmSync(folder, { recursive: true, force: true });
		process.exit(130);
	});
	try {
		const source = new CorpusSource(folder, values);
		const { available } = source;
		const most = Math.max(...counts);
		if (available !== undefined && available < most)
			throw new UsageError(
				`--n ${most}: ${source.origin} has only ${available} articles. Name a smaller number.`,
			);
		const results: { corpus: Corpus; site: SiteMeasurement }[] = [];
		for (const count of counts) {
			const corpus = await source.take(count);
			console.error(describe(corpus));
			const site = await measureSite(corpus.contentDir, {
				onStep: (step) => console.error(`  ${step} …`),
			});
			results.push({ corpus, site });
			rmSync(path.dirname(corpus.contentDir), { recursive: true, force: true });
		}
		if (values.json)
			console.log(JSON.stringify({ machine: describeMachine(), results }, null, '\t'));
		else report(results.map(({ site }) => site));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

function describe({ origin, articles, mended, skipped }: Corpus): string {
	const changes = [
		...(mended.length > 0 ? [`${mended.length} mended (links that lead nowhere)`] : []),
		...(skipped.length > 0 ? [`${skipped.length} left out, as they have errors`] : []),
	];
	return `${articles} articles of ${origin}${changes.map((change) => `; ${change}`).join('')}`;
}

function report(sites: readonly SiteMeasurement[]): void {
	console.log(`${describeMachine()}\n`);
	const costs = [
		['clean build', 'cold'],
		['nothing changed', 'unchanged'],
		['one article changed', 'edited'],
		['search index, clean', 'indexCold'],
		['search index, nothing changed', 'indexUnchanged'],
	] as const;
	console.log(
		formatTable(
			['Articles', 'What', 'CPU s', 'Wall s', 'Peak memory'],
			sites.flatMap((site) =>
				costs.map(([name, key]) => [
					String(site.articles),
					name,
					formatSeconds(site[key]?.cpu),
					formatSeconds(site[key]?.wall),
					formatBytes(site[key]?.rss),
				]),
			),
		),
	);
	console.log();
	console.log(
		formatTable(
			['Articles', 'Site', 'Files', 'Search index', 'Median article', 'gzip -9'],
			sites.map(({ articles, bytes, files, indexBytes, median }) => [
				String(articles),
				formatBytes(bytes),
				String(files),
				formatBytes(indexBytes),
				formatBytes(median.html),
				`${median.gzip} B`,
			]),
		),
	);
	const [first, last] = [sites[0]!, sites.at(-1)!];
	if (last.articles <= first.articles) return;
	const growth =
		Math.log(last.cold.cpu / first.cold.cpu) / Math.log(last.articles / first.articles);
	console.log(
		`\nFrom ${first.articles} to ${last.articles} articles the CPU time of a clean build grows with the power ${growth.toFixed(2)}; the median page is ${((100 * last.median.gzip) / first.median.gzip - 100).toFixed(1)} % larger.`,
	);
}
