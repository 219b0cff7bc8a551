import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { PackedStore } from '../cache/packed-store.ts';
import { toAbsolute } from '../knowledge-base/urls.ts';
import type { Site } from '../schemas/site.ts';
import { launchChromium } from './chromium.ts';
import { renderFontStyles } from './fonts.ts';
import { printPage } from './print-page.ts';
import type { Print } from './print-page.ts';
import { openSite } from './site-context.ts';

/** One PDF: which page of the built site, and where the file goes. */
export interface PdfJob {
	readonly path: string;
	/** Relative to the folder that all go to. */
	readonly file: string;
}

export interface PdfOptions {
	readonly dist: string;
	readonly out: string;
	readonly site: Pick<Site, 'name' | 'url'>;
	readonly format: Print['format'];
	/** Where files are kept for the next time; absent: every page is printed. */
	readonly store?: PackedStore;
	/** Called after each file. */
	onWritten?: (file: string, done: number, total: number) => void;
}

/** Pages printed at once; each takes a process of the browser. */
const MOST_AT_ONCE = 4;

/** Thrown where there is no browser to print with. */
export class NoChromiumError extends Error {
	override readonly name = 'NoChromiumError';

	constructor() {
		super(
			'PDFs are printed by Chromium, and there is none here. Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium), or name one in CHROME_PATH. A site can be built without PDFs: leave `pdf: true` out of site.yaml.',
		);
	}
}

/** Prints pages of the built site into PDF files. */
export async function writePdfs(
	jobs: readonly PdfJob[],
	{ dist, out, site, format, store, onWritten }: PdfOptions,
): Promise<void> {
	const browser = await launchChromium();
	if (!browser) throw new NoChromiumError();
	const printer = [browser.version(), format, site.name, site.url];
	let done = 0;
	try {
		const context = await openSite(browser, dist, site.url);
		const fontStyles = renderFontStyles();
		const waiting = [...jobs];
		const work = async () => {
			for (let job = waiting.shift(); job; job = waiting.shift()) {
				const url = toAbsolute(job.path, site.url);
				// Styles and pictures of a page have their own digests in their names.
				const html = readFileSync(path.join(dist, job.path, 'index.html'), 'utf8');
				const key = `pdfs/${digestOf(...printer, html)}`;
				let bytes: Uint8Array | undefined = store?.get(key);
				if (!bytes) {
					bytes = await printPage(context, { url, format, author: site.name, fontStyles });
					store?.set(key, bytes);
				}
				const file = path.join(out, job.file);
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, bytes);
				onWritten?.(file, ++done, jobs.length);
			}
		};
		const workers = Math.min(MOST_AT_ONCE, availableParallelism(), jobs.length);
		await Promise.all(Array.from({ length: workers }, work));
	} finally {
		await browser.close();
	}
}
