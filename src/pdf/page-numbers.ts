import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/** Page numbers, from 1, of the ids that links inside the document lead to. */
export function getPageNumbers(pdf: PDFDocument): ReadonlyMap<string, number> {
	const places = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
	const destinations = pdf.catalog.lookup(PDFName.of('Dests'));
	const numbers = new Map<string, number>();
	if (!(destinations instanceof PDFDict)) return numbers;
	for (const [name, value] of destinations.entries()) {
		const destination = pdf.context.lookup(value);
		if (!(destination instanceof PDFArray)) continue;
		const page = places.get(destination.get(0).toString());
		if (page !== undefined) numbers.set(name.decodeText(), page);
	}
	return numbers;
}
