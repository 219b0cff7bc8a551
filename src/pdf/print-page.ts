import { PDFDocument } from '@cantoo/pdf-lib';
import type { BrowserContext, Page } from 'playwright-core';
import { renumberNodes } from './node-names.ts';
import { buildOutline } from './outline.ts';
import { getDestinations, getPageNumbers } from './page-numbers.ts';
import { writeOutline } from './write-outline.ts';

export interface Print {
	/** Address of the page. */
	readonly url: string;
	readonly format: 'A4' | 'Letter';
	/** Named as the author. */
	readonly author: string;
	/** Of `renderFontStyles`. */
	readonly fontStyles: string;
}

/** Numbers of another length may move a line, and that a page; the third pass is nearly always the same. */
const MOST_PASSES = 4;

/** A page as a tagged PDF with bookmarks; where it has contents, with the numbers of their pages. */
export async function printPage(
	context: BrowserContext,
	{ url, format, author, fontStyles }: Print,
): Promise<Uint8Array> {
	const page = await context.newPage();
	try {
		await page.goto(url, { waitUntil: 'load' });
		await page.emulateMedia({ media: 'print' });
		await page.addStyleTag({ content: fontStyles });
		await page.evaluate(loadFonts);
		await page.evaluate(loadPictures);
		const headings = await page.evaluate(linkHeadings);
		let pdf = await print(page, format);
		let last = '';
		for (let pass = 1; pass < MOST_PASSES; pass++) {
			const numbers = [...getPageNumbers(pdf)];
			if (JSON.stringify(numbers) === last) break;
			last = JSON.stringify(numbers);
			if ((await page.evaluate(writeNumbers, numbers)) === 0) break;
			pdf = await print(page, format);
		}
		const destinations = getDestinations(pdf);
		const printed = headings.flatMap(({ id, ...heading }) => {
			const destination = destinations.get(id);
			return destination ? [{ ...heading, destination }] : [];
		});
		writeOutline(pdf, buildOutline(printed));
		const facts = await page.evaluate(readFacts);
		pdf.setTitle(facts.title, { showInWindowTitleBar: true });
		pdf.setAuthor(author);
		pdf.setSubject(facts.description);
		pdf.setCreator('Almanac');
		// The same text gives the same file, whenever and wherever it is printed.
		renumberNodes(pdf);
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
	// No outline of Chromium's: it reads a title twice where lines were balanced.
	const bytes = await page.pdf({ format, tagged: true, outline: false, preferCSSPageSize: false });
	return PDFDocument.load(bytes, { updateMetadata: false });
}

/** In the page: the fonts of PDFs are loaded now, as Chromium does not wait for them when it prints. */
async function loadFonts(): Promise<void> {
	const fonts = [...document.fonts].filter(({ family }) => family.includes('PDF '));
	await Promise.all(fonts.map((font) => font.load()));
}

/** In the page: pictures that wait to be scrolled to are loaded now. */
async function loadPictures(): Promise<void> {
	const pictures = [...document.images];
	for (const picture of pictures) picture.loading = 'eager';
	await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}

/**
 * In the page: the headings that are shown, in reading order. Chromium writes down the places of what links lead to,
 * so each gets a link, which nobody sees.
 */
function linkHeadings(): { id: string; level: number; title: string }[] {
	const links = document.createElement('div');
	links.hidden = true;
	const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].flatMap(
		(heading, index) => {
			const title = heading.innerText.replace(/\s+/g, ' ').trim();
			if (!title || !heading.checkVisibility()) return [];
			heading.id ||= `heading-${index}`;
			const link = document.createElement('a');
			link.href = `#${encodeURIComponent(heading.id)}`;
			links.append(link);
			return [{ id: heading.id, level: Number(heading.tagName.slice(1)), title }];
		},
	);
	document.body.append(links);
	return headings;
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
