import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CorpusSource } from '../bench/corpus.ts';
import { runMeasured } from '../bench/run-measured.ts';
import type { MeasuredRun } from '../bench/run-measured.ts';
import { listFiles } from '../../src/list-files.ts';
import { isArticlePage } from '../bench/site-figures.ts';

/**
 * What a site of 300 articles may cost. Bytes and requests are the same everywhere; CPU time is not,
 * so it is measured in units of a fixed piece of work that this process does before and after.
 */
const ARTICLES = 300;
/** Units of work; a clean build took 20.4 to 21.3 of them, one with nothing changed 10.9 to 11.9. */
const BUDGET = { cold: 32, unchanged: 18 };
/** An article page without its text: header, navigation, related articles, footer. */
const FRAME_BYTES = 5000;

const folder = mkdtempSync(path.join(tmpdir(), 'almanac-scale-'));
const dist = path.join(folder, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let cold: MeasuredRun;
let unchanged: MeasuredRun;
let unit: number;
beforeAll(async () => {
	const { contentDir, mended, skipped } = await new CorpusSource(folder, {}).take(ARTICLES);
	expect([...mended, ...skipped]).toEqual([]);
	const build = () =>
		runMeasured({
			program: process.execPath,
			args: ['src/cli/build.ts', '--outDir', dist],
			env: {
				ALMANAC_CONTENT: contentDir,
				ALMANAC_CACHE: path.join(folder, 'cache'),
				ALMANAC_SEARCH: 'off',
			},
		});
	const units = [doWork()];
	cold = await build();
	units.push(doWork());
	unchanged = await build();
	units.push(doWork());
	unit = units.reduce((sum, seconds) => sum + seconds, 0) / units.length;
}, 120_000);

/** CPU seconds of work like that of a build: text split, counted, joined, hashed, compressed. */
function doWork(): number {
	const begin = process.cpuUsage();
	const text = Array.from({ length: 20_000 }, (_, index) => `word${(index * 7919) % 5003}`).join(
		' ',
	);
	for (let round = 0; round < 60; round++) {
		const counts = new Map<string, number>();
		for (const word of `${text} ${round}`.split(/\s+/))
			counts.set(word, (counts.get(word) ?? 0) + 1);
		const json = JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
		createHash('sha256').update(json).digest('hex');
		gzipSync(json, { level: 6 });
		JSON.parse(json);
	}
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}

test('a clean build and one with nothing changed keep their budgets of CPU time', () => {
	expect([cold.code, unchanged.code], cold.output + unchanged.output).toEqual([0, 0]);
	const spent = { cold: cold.cpu / unit, unchanged: unchanged.cpu / unit };
	expect(spent.cold, JSON.stringify({ unit, ...spent })).toBeLessThanOrEqual(BUDGET.cold);
	expect(spent.unchanged, JSON.stringify({ unit, ...spent })).toBeLessThanOrEqual(BUDGET.unchanged);
	// What did not change is not done again.
	expect(unchanged.cpu).toBeLessThan(cold.cpu);
});

test('an article page among 300 is framed by as many bytes as on this site, and asks for as much', () => {
	const [many, few] = [framesOf(dist), framesOf(inject('dist'))];
	expect(many.length).toBe(ARTICLES);
	expect(median(many.map(({ bytes }) => bytes))).toBeLessThanOrEqual(FRAME_BYTES);
	const growth = median(many.map(({ bytes }) => bytes)) / median(few.map(({ bytes }) => bytes));
	expect(growth).toBeLessThanOrEqual(1.05);
	// Style, style of the printed page, script and icon; two fonts, which all pages share, and their switch.
	for (const { file, requests } of many) expect(requests, file).toHaveLength(7);
});

interface Frame {
	readonly file: string;
	/** Of the page without the article's text, gzip -9. */
	readonly bytes: number;
	/** What a first visit loads beside the page. */
	readonly requests: readonly string[];
}

function framesOf(root: string): Frame[] {
	return listFiles(root)
		.filter(isArticlePage)
		.map((file) => {
			const html = readFileSync(path.join(root, file), 'utf8');
			const frame = html
				.replace(/<kb-contents[\s\S]*?<\/kb-contents>/g, '')
				.replace(/<div class="prose">[\s\S]*(?=<div class="after-article">)/, '');
			expect(frame.length, file).toBeLessThan(html.length);
			const loaded = frame.matchAll(
				/<(?:script|link|img)\b(?=[^>]*(?:\bsrc=|rel="(?:stylesheet|icon|modulepreload|preload)"))[^>]*?\b(?:src|href)="([^"]+)"/g,
			);
			return {
				file,
				bytes: gzipSync(frame, { level: 9 }).byteLength,
				requests: [...new Set(Array.from(loaded, ([, address]) => address!))],
			};
		});
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
