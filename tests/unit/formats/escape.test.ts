import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, serializeJsonLd } from '../../../src/formats/escape.ts';

const anyText = fc.string({ unit: 'binary' });

describe('escapeXml', () => {
	test('signs become entities, forbidden characters go', () => {
		expect(escapeXml(`<a href="b">'&'\u0000\u000b\ufffe\ud800</a>`)).toBe(
			'&lt;a href=&quot;b&quot;&gt;&#39;&amp;&#39;\ufffd&lt;/a&gt;',
		);
	});

	test('no text can end an element or an attribute, or break the file', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const escaped = escapeXml(text);
				expect(escaped).toMatch(
					/^(?:[^<>"'&\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?:amp|lt|gt|quot|#39);)*$/,
				);
				expect(escaped.isWellFormed()).toBe(true);
			}),
		);
	});

	test('ordinary text reads back as it was', () => {
		const entities = new Map([
			['&amp;', '&'],
			['&lt;', '<'],
			['&gt;', '>'],
			['&quot;', '"'],
			['&#39;', "'"],
		]);
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(escapeXml(text).replace(/&[^;]+;/g, (entity) => entities.get(entity)!)).toBe(text);
			}),
		);
	});
});

describe('serializeJsonLd', () => {
	test('nothing in it can end the script or start a comment', () => {
		expect(serializeJsonLd({ a: '</script><!--\u2028&' })).toBe(
			'{"a":"\\u003c/script\\u003e\\u003c!--\\u2028\\u0026"}',
		);
	});

	test('any value comes back', () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
				const json = serializeJsonLd({ value });
				expect(json).not.toMatch(/<\/|<!--|[<>]/);
				expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify({ value }));
			}),
		);
	});
});
