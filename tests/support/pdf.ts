import { readFileSync } from 'node:fs';
import { getDocument } from 'unpdf/pdfjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

/** A PDF as its reader finds it. */
export interface ReadPdf {
	readonly title: string;
	readonly isTagged: boolean;
	readonly pages: readonly ReadPage[];
	readonly bookmarks: readonly Bookmark[];
}

export interface ReadPage {
	/** Points. */
	readonly size: readonly [width: number, height: number];
	/** All text in reading order, without white space: where lines break is not what tests are about. */
	readonly text: string;
	/** Role of the last text above the footer: `P`, `H2`, `LI`. */
	readonly lastRole: string | undefined;
	/** Points that the text reaches beyond the right edge of the page; 0 where all is on it. */
	readonly overflow: number;
}

export interface Bookmark {
	/** Without white space. */
	readonly title: string;
	/** As its reader sees it. */
	readonly label: string;
	/** From 1. */
	readonly page: number;
	/** Points from the bottom of the page. */
	readonly top: number;
	readonly children: readonly Bookmark[];
}

/** Footers stand in the margin of 20 mm. */
const MARGIN = 56;

/** `Help centre` → `Helpcentre`. */
export function squeeze(text: string): string {
	return text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '');
}

export async function readPdf(file: string): Promise<ReadPdf> {
	const pdf = await getDocument({
		data: new Uint8Array(readFileSync(file)),
		verbosity: 0,
	}).promise;
	try {
		const [{ info }, mark] = await Promise.all([pdf.getMetadata(), pdf.getMarkInfo()]);
		const pages: ReadPage[] = [];
		for (let number = 1; number <= pdf.numPages; number++)
			pages.push(await readPage(await pdf.getPage(number)));
		return {
			title: (info as { Title?: string }).Title ?? '',
			isTagged: mark?.Marked === true,
			pages,
			bookmarks: await readBookmarks(pdf, (await pdf.getOutline()) ?? []),
		};
	} finally {
		await pdf.loadingTask.destroy();
	}
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
	const { width, height } = page.getViewport({ scale: 1 });
	const roles = rolesOf(await page.getStructTree());
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	let text = '';
	let last = { y: Infinity, role: undefined as string | undefined };
	let overflow = 0;
	const open: string[] = [];
	for (const item of items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id ?? '');
			continue;
		}
		text += squeeze(item.str);
		const [, , , , x, y] = item.transform as number[];
		if (!item.str.trim()) continue;
		overflow = Math.max(overflow, x! + item.width - width);
		const id = open.findLast(Boolean);
		if (y! > MARGIN && y! < last.y) last = { y: y!, role: id === undefined ? '' : roles.get(id) };
	}
	return { size: [Math.round(width), Math.round(height)], text, lastRole: last.role, overflow };
}

interface StructNode {
	readonly role?: string;
	readonly type?: string;
	readonly id?: string;
	readonly children?: readonly StructNode[];
}

/** The nearest block's role of each marked content. */
function rolesOf(root: StructNode | null): Map<string, string> {
	const roles = new Map<string, string>();
	const walk = (node: StructNode, role: string) => {
		if (node.type === 'content' && node.id !== undefined) roles.set(node.id, role);
		const own =
			node.role && !/^(?:Span|Link|Strong|Em|Code|Root|NonStruct)$/.test(node.role)
				? node.role
				: role;
		for (const child of node.children ?? []) walk(child, own);
	};
	if (root) walk(root, 'Document');
	return roles;
}

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

async function readBookmarks(
	pdf: PDFDocumentProxy,
	items: readonly OutlineItem[],
): Promise<Bookmark[]> {
	return Promise.all(
		items.map(async ({ title, dest, items: children }) => {
			const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
			const page = target ? (await pdf.getPageIndex(target[0] as never)) + 1 : 0;
			return {
				title: squeeze(title),
				label: title,
				page,
				top: target?.[3] as number,
				children: await readBookmarks(pdf, children as OutlineItem[]),
			};
		}),
	);
}

/** The bookmarks with all below them. */
export function flat(bookmarks: readonly Bookmark[]): Bookmark[] {
	return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)]);
}
