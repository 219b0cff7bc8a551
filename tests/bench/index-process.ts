import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '../../src/indexing/build-index.ts';
import type { IndexOptions } from '../../src/indexing/build-index.ts';
import { PageFile } from '../../src/indexing/page-file.ts';
import { writeShardedIndex } from '../../src/indexing/sharded-index.ts';
import { runMeasured } from './run-measured.ts';
import type { Cost } from './run-measured.ts';

/**
 * Builds an index in a process of its own, whose memory can so be told. Arguments: pages, folder and
 * the number of shards; 1 is one index in memory. Says what each shard cost, as JSON.
 */
const [file, target, shards] = process.argv.slice(2);
const SHARD = fileURLToPath(new URL('../../src/indexing/shard-process.ts', import.meta.url));
const OPTIONS: IndexOptions = {
	language: 'en',
	synonyms: [],
	questions: [],
	site: {
		name: 'Benchmark',
		url: 'https://help.example.com/',
		topics: [],
		versions: [],
		contact: { label: 'Contact', url: 'mailto:support@example.com' },
		tracksSearches: false,
	},
};

const pages = new PageFile(file!);
const costs: Cost[] = [];
if (shards === '1')
	for (const [name, content] of await buildIndex([...pages], OPTIONS)) {
		const place = path.join(target!, name);
		mkdirSync(path.dirname(place), { recursive: true });
		writeFileSync(place, content);
	}
else
	await writeShardedIndex(pages, OPTIONS, target!, {
		shards: Number(shards),
		run: async (_, { from, to, language }, folder) => {
			const { code, output, cpu, wall, rss } = await runMeasured({
				program: process.execPath,
				args: [SHARD, file!, String(from), String(to), language, folder],
			});
			if (code !== 0) throw new Error(output);
			costs.push({ cpu, wall, rss });
		},
	});
console.log(JSON.stringify(costs));
// Pagefind's module keeps timers of its own.
process.exit(0);
