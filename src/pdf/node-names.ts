import { PDFArray, PDFDict, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** How Chromium names the cells of tables, which refer to their headings. */
const NODE = /^node\d{8}$/;

/**
 * Counts the named nodes of the file from 0. Chromium counts them over all pages that it ever had open, so the same page
 * would never give the same file. Their order stays: the file lists them in it.
 */
export function renumberNodes(pdf: PDFDocument): void {
	const names: { name: string; put: (name: PDFString) => void }[] = [];
	for (const [, object] of pdf.context.enumerateIndirectObjects()) collect(object);
	const sorted = [...new Set(names.map(({ name }) => name))].sort();
	const numbers = new Map(sorted.map((name, index) => [name, String(index).padStart(8, '0')]));
	for (const { name, put } of names) put(PDFString.of(`node${numbers.get(name)!}`));

	function collect(object: PDFObject): void {
		if (object instanceof PDFArray)
			for (const [index, value] of object.asArray().entries())
				visit(value, (name) => object.set(index, name));
		else if (object instanceof PDFDict)
			for (const [key, value] of object.entries()) visit(value, (name) => object.set(key, name));
	}

	function visit(value: PDFObject, put: (name: PDFString) => void): void {
		if (!(value instanceof PDFString)) collect(value);
		else if (NODE.test(value.asString())) names.push({ name: value.asString(), put });
	}
}
