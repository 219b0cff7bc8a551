import { spawn } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toSuggestions } from '../search/suggestions.ts';
import { addLengths, toAverages } from './averages.ts';
import type { IndexOptions } from './build-index.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { mergeIndexes } from './merge-indexes.ts';
import { openIndex } from './open-index.ts';
import type { PageFile } from './page-file.ts';
import { Shard, idsOf } from './shard.ts';
import type { ShardOptions } from './shard.ts';
import { getThreshold } from './threshold.ts';

/** Makes one shard in a folder. */
export type RunShard = (pages: PageFile, options: ShardOptions, folder: string) => Promise<void>;

export interface ShardingOptions {
	/** How many; by default as many as keep each one small. */
	readonly shards?: number;
	/** By default a process of its own, whose memory goes with it. */
	readonly run?: RunShard;
}

/** Pages of a shard; its process stays well below 600 MB with articles of ordinary length. */
const PAGES_OF_SHARD = 2500;
const PROCESS = fileURLToPath(new URL('shard-process.ts', import.meta.url));

/**
 * Writes the search of any number of pages to a folder: each shard is indexed in a process of its
 * own, one after the other, and then all become one index. Browsers get the same files as from one
 * large index, so the ranking is the same and a search loads no byte more.
 */
export async function writeShardedIndex(
	pages: PageFile,
	options: IndexOptions,
	target: string,
	{ shards, run = runShard }: ShardingOptions = {},
): Promise<void> {
	const count = pages.count();
	const size = Math.ceil(count / (shards ?? Math.ceil(count / PAGES_OF_SHARD)));
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-shards-'));
	try {
		const made: Shard[] = [];
		for (let from = 0; from < count; from += size) {
			const shardFolder = path.join(folder, String(from));
			const { language } = options;
			await run(pages, { from, to: Math.min(count, from + size), language }, shardFolder);
			made.push(new Shard(shardFolder));
		}
		writeMerged(made, pages, target);
		await writeKnowledge(pages, made, options, target);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Every file of a folder by its path in it. */
export function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
	return new Map(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => statSync(path.join(folder, name)).isFile())
			.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name))]),
	);
}

function writeMerged(shards: readonly Shard[], pages: PageFile, target: string): void {
	const ids = idsOf(shards);
	const all = ids.flat();
	let place = 0;
	for (const text of pages.texts()) write(target, `pages/${all[place++]!}.json`, text);
	let metaName = '';
	for (const { path: name, content } of mergeIndexes(
		shards.map((shard, number) => ({
			meta: shard.meta,
			words: shard.words,
			readFilter: (hash) => shard.read(`filter/${hash}.pf_filter`),
			ids: ids[number]!,
		})),
	)) {
		write(target, name, content);
		if (name.endsWith('.pf_meta')) metaName = name;
	}
	const [first] = shards;
	for (const name of first!.engine) write(target, name, first!.read(name));
	write(target, 'pagefind-entry.json', JSON.stringify(first!.entryOf(metaName, all.length)));
}

async function writeKnowledge(
	pages: PageFile,
	shards: readonly Shard[],
	options: IndexOptions,
	target: string,
): Promise<void> {
	const averages = toAverages(addLengths(shards.map(({ lengths }) => lengths)));
	const knowledge = buildKnowledge(pages, averages, options);
	const titled = Array.from(pages, ({ path: address, title, aliases }) => ({
		path: address,
		title,
		aliases,
	}));
	write(target, 'suggestions.json', JSON.stringify(toSuggestions(titled)));
	write(target, 'knowledge.json', JSON.stringify(knowledge));
	const search = await openIndex({
		get: (name) => {
			try {
				return readFileSync(path.join(target, name));
			} catch {
				return undefined;
			}
		},
	});
	const threshold = await getThreshold(search, options.questions);
	write(target, 'knowledge.json', JSON.stringify({ ...knowledge, threshold }));
}

function write(folder: string, name: string, content: Uint8Array | string): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

function runShard(
	pages: PageFile,
	{ from, to, language }: ShardOptions,
	folder: string,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const args = [PROCESS, pages.path, String(from), String(to), language, folder];
		const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
		let said = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else
				reject(
					new Error(`Pages ${from + 1} to ${to} could not be indexed for search: ${said.trim()}`),
				);
		});
	});
}
