import { PDFDocument } from '@cantoo/pdf-lib';
import type { BrowserContext, Page } from 'playwright-core';
import { getPageNumbers } from './page-numbers.ts';

export interface Print {
	/** Address of the page. */
	readonly url: string;
	readonly format: 'A4' | 'Letter';
	/** Named as the author. */
	readonly author: string;
}

/** Numbers of another length may move a line, and that a page; the third pass is nearly always the same. */
const MOST_PASSES = 4;

/** A page as a tagged PDF with bookmarks; where it has contents, with the numbers of their pages. */
export async function printPage(
	context: BrowserContext,
	{ url, format, author }: Print,
): Promise<Uint8Array> {
	const page = await context.newPage();
	try {
		await page.goto(url, { waitUntil: 'load' });
		await page.evaluate(loadPictures);
		let pdf = await print(page, format);
		let last = '';
		for (let pass = 1; pass < MOST_PASSES; pass++) {
			const numbers = [...getPageNumbers(pdf)];
			if (JSON.stringify(numbers) === last) break;
			last = JSON.stringify(numbers);
			if ((await page.evaluate(writeNumbers, numbers)) === 0) break;
			pdf = await print(page, format);
		}
		const facts = await page.evaluate(readFacts);
		pdf.setTitle(facts.title, { showInWindowTitleBar: true });
		pdf.setAuthor(author);
		pdf.setSubject(facts.description);
		pdf.setCreator('Almanac');
		// The same text gives the same file, whenever it is printed.
		const day = new Date(facts.updated || 0);
		pdf.setCreationDate(day);
		pdf.setModificationDate(day);
		// The file says it is PDF 1.4, which has no object streams.
		return await pdf.save({ useObjectStreams: false });
	} finally {
		await page.close();
	}
}

async function print(page: Page, format: Print['format']): Promise<PDFDocument> {
	const bytes = await page.pdf({ format, tagged: true, outline: true, preferCSSPageSize: false });
	return PDFDocument.load(bytes, { updateMetadata: false });
}

/** In the page: pictures that wait to be scrolled to are loaded now. */
async function loadPictures(): Promise<void> {
	const pictures = [...document.images];
	for (const picture of pictures) picture.loading = 'eager';
	await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}

/** In the page: the numbers beside the contents and the links between parts; returns how many there are. */
function writeNumbers(numbers: readonly (readonly [string, number])[]): number {
	const pageOf = new Map(numbers);
	const links = document.querySelectorAll<HTMLAnchorElement>('.booklet-contents a, a[data-see]');
	let written = 0;
	for (const link of links) {
		const number = pageOf.get(decodeURIComponent(link.hash.slice(1)));
		if (number === undefined) continue;
		link.dataset['page'] = String(number);
		written++;
	}
	return written;
}

/** In the page: what the file says of itself. */
function readFacts() {
	const contentOf = (selector: string) =>
		document.querySelector<HTMLMetaElement>(selector)?.content ?? '';
	return {
		title: document.querySelector('h1')?.textContent.trim() ?? document.title,
		description: contentOf('meta[name="description"]'),
		updated: contentOf('meta[property="article:modified_time"]'),
	};
}
