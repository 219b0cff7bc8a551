import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { parseDrawing } from '../../../src/markup/drawing.ts';
import { descendants, isElement } from '../../../src/markup/tree.ts';
import { toPage } from '../../support/markup.ts';

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
		expect(toPage([read!.tree!])).toBe(
			'<svg viewBox="0 0 40 30" class="drawing"><g class="a"><rect x="1" width="2" height="3"></rect><text text-anchor="end">a <tspan>b</tspan></text></g></svg>',
		);
		expect(read).toMatchObject({ width: 40, height: 30, faults: [] });
	});

	test.each([
		['a style attribute', '<rect style="fill: red" />'],
		['a style sheet', '<style>rect { fill: red }</style>'],
		['a style sheet in CDATA', '<style><![CDATA[a > b { fill: url(#c) }]]></style>'],
		['an id', '<rect id="a" />'],
		['a reference', '<use href="#a" />'],
		['a picture that it carries', '<image href="data:image/png;base64,iVBORw0KGgo=" />'],
		['a font that it carries', '<style>@font-face { src: url("data:font/woff2;base64,") }</style>'],
		['a paint of its own', '<rect style="fill: url(#a)" mask="url(\'#b\')" />'],
		['an animation', '<rect><animate attributeName="x" from="0" to="9" /></rect>'],
		['kept white space', '<text xml:space="preserve">a  b</text>'],
	])('%s makes it a file', (_, inside) => {
		expect(drawing(inside)).toMatchObject({ tree: undefined, faults: [] });
	});

	test('the data of an editor is left out', () => {
		const read = drawing(
			`<sodipodi:namedview id="a" onclick="b"><inkscape:grid /></sodipodi:namedview>
			<metadata><rdf:RDF rdf:about="https://example.com/">text</rdf:RDF></metadata>
			<path d="M0 0" inkscape:export-filename="https://example.com/a.png" />`,
			`xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
			xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
			xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"`,
		);
		expect(read?.faults).toEqual([]);
		expect(toPage([read!.tree!])).toBe(
			'<svg viewBox="0 0 40 30" class="drawing"><path d="M0 0"></path></svg>',
		);
	});

	test('prefixed elements are what their namespace says', () => {
		const read = parseDrawing(
			'<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><s:rect width="1"/></s:svg>',
		);
		expect(toPage([read!.tree!])).toBe(
			'<svg viewBox="0 0 4 3" class="drawing"><rect width="1"></rect></svg>',
		);
	});

	test.each([
		'<!DOCTYPE svg>',
		'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
		'<?xpacket begin=""?>',
		'<?xml version="1.0" encoding="iso-8859-1"?>',
		'<!-- <script> -->',
	])('%s before it is harmless', (before) => {
		const read = parseDrawing(`${before}<svg viewBox="0 0 4 3"><rect width="1"/></svg>`);
		expect(read).toMatchObject({ faults: [], tree: { tagName: 'svg' } });
	});

	const RUNS = 'which can run code';
	const LOADS = 'which loads something from outside the file';

	test.each([
		['<script>a()</script>', `<script> (line 3), ${RUNS}`],
		['<s:script xmlns:s="http://www.w3.org/2000/svg">a()</s:script>', `<script> (line 3), ${RUNS}`],
		['<desc><!-- </desc><rect> --></desc>\n<script>a()</script>', `<script> (line 4), ${RUNS}`],
		['<g><foreignObject><p>a</p></foreignObject></g>', `HTML in <foreignObject> (line 3), ${RUNS}`],
		[
			'<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="a()" />',
			`HTML in <img> (line 3), ${RUNS}`,
		],
		[
			'<e:x xmlns:e="urn:editor"><g onclick="a()" /></e:x>',
			`the attribute onclick (line 3), ${RUNS}`,
		],
		['<rect\n\tx="1"\n\tonclick="a()" />', `the attribute onclick (line 5), ${RUNS}`],
		['<a href="javascript:a()"><rect /></a>', `a link to javascript:a() (line 3), ${RUNS}`],
		['<a href="java&#10;script:a()"><rect /></a>', `a link to javascript:a() (line 3), ${RUNS}`],
		['<a href="java&#115;cript:a()"><rect /></a>', `a link to javascript:a() (line 3), ${RUNS}`],
		['<a href="data:text/html,x"><rect /></a>', `a link to data:text/html,x (line 3), ${RUNS}`],
		[
			'<image href="data:image/svg+xml,%3Csvg/%3E" />',
			`a link to data:image/svg+xml,% (line 3), ${RUNS}`,
		],
		[
			'<animate attributeName="fill" values="x; JavaScript:a()" />',
			`a link to JavaScript:a() (line 3), ${RUNS}`,
		],
		[
			'<a><set attributeName="href" to="https://example.com/" /></a>',
			`an animation of "href" (line 3), ${RUNS}`,
		],
		[
			'<set attributeName="l:href" to="https://example.com/" />',
			`an animation of "l:href" (line 3), ${RUNS}`,
		],
		[
			'<image href="https://example.com/a.png" />',
			`"https://example.com/a.png" (line 3), ${LOADS}`,
		],
		['<use href="//example.com/a.svg#b" />', `"//example.com/a.svg#b" (line 3), ${LOADS}`],
		['<image href="a.png" />', `"a.png" (line 3), ${LOADS}`],
		['<a href="#b" ping="https://example.com/" />', `"https://example.com/" (line 3), ${LOADS}`],
		[
			'<rect fill="url(https://example.com/a.svg#b)" />',
			`"https://example.com/a.svg#b" (line 3), ${LOADS}`,
		],
		[
			'<rect style="fill: u\\72 l( \'https://example.com/\'" />',
			`"https://example.com/" (line 3), ${LOADS}`,
		],
		['<style>@import "a.css";</style>', `@import (line 3), ${LOADS}`],
		['<style>@\\69mport "a.css";</style>', `@import (line 3), ${LOADS}`],
		['<style>@im<![CDATA[port "a.css"]]></style>', `@import (line 3), ${LOADS}`],
		[
			'<style>a { content: "/*" } @import "//b"; c { content: "*/" }</style>',
			`@import (line 3), ${LOADS}`,
		],
		['<style>a { mask: image-set("a.png" 1x) }</style>', `image-set() (line 3), ${LOADS}`],
		['<g xml:base="https://example.com/" />', `the attribute xml:base (line 3), ${LOADS}`],
		['<flowRoot />', '<flowRoot> (line 3), which browsers do not show'],
		['<SCRIPT>a()</SCRIPT>', `<SCRIPT> (line 3), ${RUNS}`],
	])('%s is refused', (inside, message) => {
		expect(drawing(inside)).toMatchObject({
			tree: undefined,
			faults: [{ code: 'KB153', message: `contains ${message}` }],
		});
	});

	test('links by the older attribute are read whatever their prefix', () => {
		const read = drawing('<use l:href="a.svg#b" />', 'xmlns:l="http://www.w3.org/1999/xlink"');
		expect(read?.faults[0]?.message).toBe(`contains "a.svg#b" (line 3), ${LOADS}`);
	});

	test('a handler on the drawing itself is refused', () => {
		expect(drawing('', 'onload="a()"')?.faults[0]?.message).toBe(
			`contains the attribute onload (line 2), ${RUNS}`,
		);
	});

	test('all kinds of faults are told, each once', () => {
		const read = drawing('<script /><use href="a#b" />\n<script /><use href="c#d" /><script />');
		expect(read?.faults.map(({ message }) => message)).toEqual([
			`contains <script> (line 3 and 2 more), ${RUNS}`,
			`contains "a#b" (line 3 and 1 more), ${LOADS}`,
		]);
	});

	test.each([
		[
			'<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>&a;</svg>',
			`contains a DOCTYPE with declarations of its own (line 1), which can hide code`,
		],
		[
			'<!DOCTYPE svg SYSTEM "https://example.com/a.dtd">\n<svg />',
			`contains a DOCTYPE with declarations of its own (line 1), which can hide code`,
		],
		['\n<?xml-stylesheet href="a.xsl"?><svg />', `contains <?xml-stylesheet?> (line 2), ${LOADS}`],
		[
			'<?xml version="1.0" encoding="Shift_JIS"?><svg><title>é</title></svg>',
			'is said to be in Shift_JIS',
		],
		['<svg>\n<g>\n</svg>', 'is broken XML (line 3): unexpected close tag.'],
		['<svg>\n&nbsp;</svg>', 'is broken XML (line 2): undefined entity.'],
		['<svg>\n<rect x=1 /></svg>', 'is broken XML (line 2): unquoted attribute value.'],
		[
			'<svg><use xlink:href="#a" /></svg>',
			'is broken XML (line 1): unbound namespace prefix: "xlink".',
		],
		['<svg><use href="#a" /></svg>', 'does not say that it is SVG, so browsers do not show it'],
		[
			'<svg xmlns="http://www.w3.org/2000/SVG" />',
			'does not say that it is SVG, so browsers do not show it',
		],
	])('%s is refused', (source, message) => {
		expect(parseDrawing(source)).toMatchObject({ tree: undefined, faults: [{ message }] });
	});

	test('its size is that of its attributes when it has no view box', () => {
		expect(parseDrawing('<svg width="20" height="10"></svg>')).toMatchObject({
			width: 20,
			height: 10,
		});
	});

	test('without a view box it still scales in the page', () => {
		const read = parseDrawing('<svg width="20mm" height="10mm"><path d="M0 0" /></svg>');
		expect(toPage([read!.tree!])).toBe(
			'<svg viewBox="0 0 20 10" class="drawing"><path d="M0 0"></path></svg>',
		);
	});

	test('text without a drawing is none', () => {
		expect(parseDrawing('<p>a</p>')).toBeUndefined();
		expect(parseDrawing('a')).toBeUndefined();
	});

	const markup = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					...'<g> </g> <s:g> </s:g> <!-- --> <![CDATA[ ]]> <?a ?> <style> </style> <title> </title> &lt; " > &#0;'.split(
						' ',
					),
				),
				fc.string(),
			),
		)
		.map((parts) => parts.join(''));

	test('any text gives a drawing, its faults or nothing', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), markup), (text) => void parseDrawing(text)));
		fc.assert(fc.property(markup, (inside) => void drawing(inside)));
	});

	test('code is found wherever it stands', () => {
		fc.assert(
			fc.property(
				markup,
				markup,
				fc.constantFrom('<script/>', '<s:script/>', '<g onclick=""/>', '<use href="//a"/>'),
				(before, after, code) => {
					const names = 'xmlns:s="http://www.w3.org/2000/svg"';
					const plain = drawing(`${before}${after}`, names)!;
					const read = drawing(`${before}${code}${after}`, names)!;
					// Between quotes, in a comment or in CDATA it is text, which is no more than text in the page.
					const html = fromHtml(read.tree ? toPage([read.tree]) : '', { fragment: true });
					for (const node of descendants(html)) {
						if (!isElement(node)) continue;
						expect(['svg', 'g', 'title']).toContain(node.tagName);
						expect(Object.keys(node.properties).join(' ')).not.toMatch(/^on|\bon|href/i);
					}
					if (plain.faults.length > 0 || /<!|<\?/.test(before)) return;
					expect(read.faults).not.toEqual([]);
				},
			),
		);
	});
});
