import { describe, expect, test } from 'vitest';
import { parseDrawing } from '../../../src/markup/drawing.ts';
import { serialize } from '../../../src/markup/render-html.ts';

function drawing(inside: string, attributes = ''): ReturnType<typeof parseDrawing> {
	return parseDrawing(
		`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" ${attributes}>\n\t${inside}\n</svg>`,
	);
}

describe('parseDrawing', () => {
	test('a plain drawing stands in the page without a size of its own', () => {
		const read = drawing(
			'<g class="a">\n<rect x="1" width="2" height="3" /> <text text-anchor="end">a <tspan>b</tspan></text>\n</g><!-- c -->',
			'width="400" height="300"',
		);
		expect(serialize([read!.tree!])).toBe(
			'<svg viewBox="0 0 40 30" class="drawing"><g class="a"><rect x="1" width="2" height="3"></rect><text text-anchor="end">a <tspan>b</tspan></text></g></svg>',
		);
		expect(read).toMatchObject({ width: 40, height: 30, unsafe: undefined });
	});

	test.each([
		['a style attribute', '<rect style="fill: red" />'],
		['a style sheet', '<style>rect { fill: red }</style>'],
		['an id', '<rect id="a" />'],
		['a reference', '<use href="#a" />'],
		['a picture', '<image href="a.png" />'],
	])('%s makes it a file', (_, inside) => {
		expect(drawing(inside)).toMatchObject({ tree: undefined, unsafe: undefined });
	});

	test.each([
		['<script>a()</script>', '<script>'],
		['<g><foreignObject><p>a</p></foreignObject></g>', '<foreignObject>'],
		['<rect onclick="a()" />', 'the attribute onClick'],
		['<a href="javascript:a()"><rect /></a>', 'a link to javascript:a()'],
		['<a xlink:href=" JavaScript:a()"><rect /></a>', 'a link to JavaScript:a()'],
		['<a href="java&#10;script:a()"><rect /></a>', 'a link to javascript:a()'],
		['<a href="data:text/html,x"><rect /></a>', 'a link to data:text/html,x'],
		['<set attributeName="href" to="javascript:a()" />', 'a link to javascript:a()'],
	])('%s is unsafe', (inside, reason) => {
		expect(drawing(inside)).toMatchObject({ tree: undefined, unsafe: reason });
	});

	test('a handler on the drawing itself is unsafe', () => {
		expect(drawing('', 'onload="a()"')).toMatchObject({ unsafe: 'the attribute onLoad' });
	});

	test('its size is that of its attributes when it has no view box', () => {
		expect(parseDrawing('<svg width="20" height="10"></svg>')).toMatchObject({
			width: 20,
			height: 10,
		});
	});

	test('without a view box it still scales in the page', () => {
		const read = parseDrawing('<svg width="20mm" height="10mm"><path d="M0 0" /></svg>');
		expect(serialize([read!.tree!])).toBe(
			'<svg viewBox="0 0 20 10" class="drawing"><path d="M0 0"></path></svg>',
		);
	});

	test('text without a drawing is none', () => {
		expect(parseDrawing('<p>a</p>')).toBeUndefined();
	});
});
