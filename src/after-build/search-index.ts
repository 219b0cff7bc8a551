import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { PackedStore } from '../cache/packed-store.ts';
import { toSearchSource } from '../indexing/search-source.ts';
import type { Calibration } from '../indexing/calibrate-levels.ts';
import type { IndexFiles } from '../indexing/build-index.ts';
import { buildSiteIndex } from '../indexing/build-site-index.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { FinishedBuild } from './steps.ts';

/**
 * Writes the search index; that of the last build is used again while the texts are the same.
 * `ALMANAC_SEARCH=off` leaves it out, for measuring.
 */
export async function writeSearchIndex({ dist, kb, store, texts }: FinishedBuild): Promise<void> {
	if (process.env['ALMANAC_SEARCH'] === 'off') return;
	const key = keyOf(kb);
	let files = getFiles(store, key);
	if (!files) {
		files = await buildSiteIndex(
			kb,
			({ sourceDigest }) => texts.getSections(sourceDigest),
			(calibration) => console.log(renderCalibration(calibration)),
		);
		for (const [name, content] of files) store.set(`${key}/${name}`, content);
		store.set(key, Buffer.from(JSON.stringify([...files.keys()])));
	}
	for (const [name, content] of files) {
		const file = path.join(dist, 'pagefind', name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

/** What the levels of answers cost on the site's own questions, in one line. */
export function renderCalibration(calibration: Calibration): string {
	const { levels, answerable, right, wrong, foreign, foreignAnswered } = calibration;
	const from = `Answers are shown from a confidence of ${levels.answer} on`;
	if (answerable + foreign === 0)
		return `${from}: content/questions.yaml has no questions to learn from`;
	return `${from}: ${right} of ${answerable} own questions are answered rightly and ${wrong} by a wrong page, and ${foreignAnswered} of ${foreign} that no page answers are answered`;
}

/** Changes whenever the index does. */
function keyOf(kb: KnowledgeBase): string {
	const digest = digestOf(
		JSON.stringify(toSearchSource(kb, () => [])),
		...[...kb.articles, ...kb.faqs].map(({ contentDigest }) => contentDigest),
	);
	return `index/${digest}`;
}

/** Undefined unless every file of the index is there. */
function getFiles(store: PackedStore, key: string): IndexFiles | undefined {
	const list = store.get(key);
	if (!list) return undefined;
	const files = new Map<string, Uint8Array>();
	for (const name of JSON.parse(list.toString()) as string[]) {
		const content = store.get(`${key}/${name}`);
		if (!content) return undefined;
		files.set(name, content);
	}
	return files;
}
