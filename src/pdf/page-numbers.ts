import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/** Places in the file of the ids that links inside the document lead to: the page first, then the point on it. */
export function getDestinations(pdf: PDFDocument): ReadonlyMap<string, PDFArray> {
	const names = pdf.catalog.lookup(PDFName.of('Dests'));
	const destinations = new Map<string, PDFArray>();
	if (!(names instanceof PDFDict)) return destinations;
	for (const [name, value] of names.entries()) {
		const destination = pdf.context.lookup(value);
		if (destination instanceof PDFArray) destinations.set(name.decodeText(), destination);
	}
	return destinations;
}

/** Page numbers, from 1, of the ids that links inside the document lead to. */
export function getPageNumbers(pdf: PDFDocument): ReadonlyMap<string, number> {
	const places = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
	const numbers = new Map<string, number>();
	for (const [id, destination] of getDestinations(pdf)) {
		const page = places.get(destination.get(0).toString());
		if (page !== undefined) numbers.set(id, page);
	}
	return numbers;
}
