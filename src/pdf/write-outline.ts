import { PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFArray, PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Heading, OutlineItem } from './outline.ts';

export interface PrintedHeading extends Heading {
	readonly title: string;
	/** The page, and the place on it. */
	readonly destination: PDFArray;
}

/** Gives a file that has no bookmarks these ones, all unfolded. */
export function writeOutline(
	{ context, catalog }: PDFDocument,
	items: readonly OutlineItem<PrintedHeading>[],
): void {
	if (items.length === 0) return;
	const root = context.obj({ Type: 'Outlines' });
	const rootRef = context.register(root);
	catalog.set(PDFName.of('Outlines'), rootRef);
	writeBelow(root, rootRef, items);

	/** Returns how many bookmarks are below that one. */
	function writeBelow(
		parent: PDFDict,
		parentRef: PDFRef,
		children: readonly OutlineItem<PrintedHeading>[],
	): number {
		const entries = children.map(({ heading: { title, destination } }) => {
			const entry = context.obj({ Parent: parentRef, Dest: destination });
			entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
			return { entry, ref: context.register(entry) };
		});
		let count = children.length;
		for (const [index, { entry, ref }] of entries.entries()) {
			const [before, after] = [entries[index - 1], entries[index + 1]];
			if (before) entry.set(PDFName.of('Prev'), before.ref);
			if (after) entry.set(PDFName.of('Next'), after.ref);
			count += writeBelow(entry, ref, children[index]!.children);
		}
		if (count === 0) return 0;
		parent.set(PDFName.of('First'), entries[0]!.ref);
		parent.set(PDFName.of('Last'), entries.at(-1)!.ref);
		parent.set(PDFName.of('Count'), PDFNumber.of(count));
		return count;
	}
}
