import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { renumberNodes } from '../../../src/pdf/node-names.ts';

/** A file with a table's cell, the heading that it names, and the list of both. */
async function fileWith(heading: string, cell: string): Promise<PDFDocument> {
	const pdf = await PDFDocument.create({ updateMetadata: false });
	const { context } = pdf;
	const name = (text: string) => PDFString.of(text);
	context.register(context.obj({ ID: name(heading) }));
	const attributes = context.obj({ Headers: [name(heading)] });
	context.register(context.obj({ ID: name(cell), A: [attributes], Alt: name('node 7 of 9') }));
	context.register(context.obj({ Names: [name(heading), 1, name(cell), 2] }));
	return pdf;
}

const textOf = (pdf: PDFDocument) =>
	pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());

test('the same page gives the same names, whatever was open before it', async () => {
	const first = await fileWith('node00000406', 'node00000410');
	const second = await fileWith('node00099998', 'node00100002');
	expect(textOf(first)).not.toEqual(textOf(second));
	renumberNodes(first);
	renumberNodes(second);
	expect(textOf(first)).toEqual(textOf(second));
	expect(
		textOf(first)
			.join(' ')
			.match(/\(node[^)]*\)/g),
	).toEqual([
		'(node00000000)',
		'(node00000001)',
		'(node00000000)',
		'(node 7 of 9)',
		'(node00000000)',
		'(node00000001)',
	]);
});
