import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { UsageError, run } from '../../src/cli/command.ts';
import { CorpusSource, listArticles } from './corpus.ts';
import { installPackages } from './install-packages.ts';
import { describeMachine } from './machine.ts';
import { ADDED, measureSite } from './measure-site.ts';
import { SOURCE_OPTIONS, parseCounts } from './options.ts';
import { bareAstro } from './peers/bare-astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import type { Peer } from './peers/peer.ts';
import { starlight } from './peers/starlight.ts';
import { toPlainMarkdown } from './plain-markdown.ts';
import { runMeasured } from './run-measured.ts';
import type { Cost } from './run-measured.ts';
import { getSiteFigures } from './site-figures.ts';
import type { SiteFigures } from './site-figures.ts';
import { formatBytes, formatSeconds, formatTable } from './table.ts';

interface Row {
	readonly name: string;
	readonly articles: number;
	readonly cold?: Cost | undefined;
	readonly unchanged?: Cost | undefined;
	readonly edited?: Cost | undefined;
	readonly figures?: SiteFigures | undefined;
	/** What its figures include, or why there are none. */
	readonly note: string;
}

const PEERS: readonly Peer[] = [bareAstro('mdx'), bareAstro('md'), starlight, eleventy, hugo];
/** Seconds after which a build counts as not finishing. */
const PATIENCE = 900;

/**
 * `npm run bench:peers [-- --content DIR | --corpus FILE.tar.gz] [--n 1000] [--only NAMES] [--cold]`:
 * other generators and this one on the same articles, one after the other.
 */
await run(async () => {
	const { values } = parseArgs({
		options: {
			...SOURCE_OPTIONS,
			n: { type: 'string', default: '1000' },
			only: { type: 'string' },
			cold: { type: 'boolean', default: false },
		},
	});
	const counts = parseCounts(values.n);
	const peers = choosePeers(values.only);
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-peers-'));
	try {
		const source = new CorpusSource(folder, values);
		const rows: Row[] = [];
		for (const count of counts) {
			const { contentDir, articles, mended, skipped } = await source.take(count);
			console.error(
				`${articles} articles of ${source.origin}; ${mended.length} mended, ${skipped.length} left out`,
			);
			for (const peer of peers) rows.push(await measurePeer(peer, contentDir, folder, values.cold));
			console.error('Almanac …');
			const site = await measureSite(contentDir, { coldOnly: values.cold });
			rows.push({
				...site,
				name: 'Almanac',
				figures: site,
				note: 'checks, feeds, Markdown pages; search index apart',
			});
		}
		report(rows);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

function choosePeers(only: string | undefined): readonly Peer[] {
	if (only === undefined) return PEERS;
	return only.split(',').map((name) => {
		const wanted = name.trim().toLowerCase();
		const found = PEERS.find((peer) => peer.name.toLowerCase() === wanted);
		if (!found)
			throw new UsageError(
				`--only "${name}": there is no such peer. Choose from ${PEERS.map((peer) => peer.name).join(', ')}.`,
			);
		return found;
	});
}

/** A peer that can't be installed, or whose build fails, is a row that says so. */
async function measurePeer(
	peer: Peer,
	contentDir: string,
	folder: string,
	coldOnly: boolean,
): Promise<Row> {
	const ids = listArticles(contentDir);
	const root = mkdtempSync(path.join(folder, 'peer-'));
	console.error(`${peer.name} …`);
	try {
		setUp(peer, contentDir, root);
		const dist = path.join(root, peer.output);
		for (const cache of [peer.output, ...peer.caches])
			rmSync(path.join(root, cache), { recursive: true, force: true });
		const cold = await build(peer, root);
		const figures = getSiteFigures(dist, isPage);
		let unchanged: Cost | undefined;
		let edited: Cost | undefined;
		if (!coldOnly) {
			unchanged = await build(peer, root);
			const id = ids[ids.length >> 1]!;
			appendFileSync(path.join(root, peer.pathOf({ id, topic: topicOf(contentDir, id) })), ADDED);
			edited = await build(peer, root);
		}
		return {
			name: peer.name,
			articles: ids.length,
			cold,
			unchanged,
			edited,
			figures,
			note: peer.note,
		};
	} catch (error) {
		const [reason = ''] = (error as Error).message.trim().split('\n');
		return { name: peer.name, articles: ids.length, note: `failed: ${reason}` };
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

function isPage(file: string): boolean {
	return file.endsWith('.html') && !/^(?:404|index|articles\/index)\b/.test(file);
}

function setUp(peer: Peer, contentDir: string, root: string): void {
	const topics = readdirSync(path.join(contentDir, 'topics'))
		.map((name) => path.parse(name).name)
		.sort();
	const write = (name: string, text: string): void => {
		const file = path.join(root, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	for (const id of listArticles(contentDir)) {
		const text = readFileSync(path.join(contentDir, 'articles', `${id}.mdx`), 'utf8');
		write(peer.pathOf({ id, topic: topicOf(contentDir, id) }), toPlainMarkdown(text));
	}
	for (const [name, text] of Object.entries(peer.files(topics))) write(name, text);
	if (Object.keys(peer.packages).length === 0) return;
	installPackages({ dependencies: peer.packages, overrides: peer.overrides }, root);
}

function topicOf(contentDir: string, id: string): string {
	const text = readFileSync(path.join(contentDir, 'articles', `${id}.mdx`), 'utf8');
	const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
	return (parse(front) as { topics: string[] }).topics[0]!;
}

async function build({ command }: Peer, cwd: string): Promise<Cost> {
	const measured = await runMeasured({
		program: command.program === 'node' ? process.execPath : command.program,
		args: command.args,
		cwd,
		env: { ASTRO_TELEMETRY_DISABLED: '1' },
		patience: PATIENCE,
	});
	if (measured.code === 127) throw new Error(`${command.program} is not on this machine`);
	if (measured.code === null) throw new Error(`not finished after ${PATIENCE} s`);
	if (measured.code !== 0) throw new Error(lastWords(measured.output));
	return measured;
}

/** The line of an output that says what went wrong. */
function lastWords(output: string): string {
	const lines = output.split('\n').filter((line) => line.trim() !== '');
	return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}

function report(rows: readonly Row[]): void {
	console.log(`${describeMachine()}\n`);
	const ours = (articles: number): number | undefined =>
		rows.find((row) => row.name === 'Almanac' && row.articles === articles)?.cold?.cpu;
	console.log(
		formatTable(
			[
				'Generator',
				'Articles',
				'Clean, CPU s',
				'Wall s',
				'× Almanac',
				'Unchanged',
				'One edited',
				'Memory',
				'Site',
				'Median page, gzip',
				'With',
			],
			rows.map(({ name, articles, cold, unchanged, edited, figures, note }) => {
				const own = ours(articles);
				return [
					name,
					String(articles),
					formatSeconds(cold?.cpu),
					formatSeconds(cold?.wall),
					cold && own !== undefined ? (cold.cpu / own).toFixed(2) : '–',
					formatSeconds(unchanged?.cpu),
					formatSeconds(edited?.cpu),
					formatBytes(cold?.rss),
					formatBytes(figures && figures.bytes + figures.indexBytes),
					formatBytes(figures?.median.gzip),
					note,
				];
			}),
		),
	);
}
