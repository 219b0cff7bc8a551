import { describe, expect, test } from 'vitest';
import { highlight, markPlaceholders } from '../../../src/markup/highlight.ts';
import { toPage } from '../../support/markup.ts';

describe('highlight', () => {
	test('words of a known language get classes', () => {
		expect(toPage(highlight('const a = "b";', 'js'))).toBe(
			'<span class="hljs-keyword">const</span> a = <span class="hljs-string">"b"</span>;',
		);
	});

	test('an unknown language and none stay plain', () => {
		expect(toPage(highlight('const a', 'klingon'))).toBe('const a');
		expect(toPage(highlight('const a', undefined))).toBe('const a');
	});

	test('placeholders are marked in strings too', () => {
		expect(toPage(highlight('"$SITE_ID"', 'json'))).toBe(
			'<span class="hljs-string">"<var>$SITE_ID</var>"</span>',
		);
	});

	test('equal code in two languages differs', () => {
		expect(highlight('const a', 'js')).not.toEqual(highlight('const a', 'text'));
	});

	test.each(['dns', 'http', 'nginx', 'powershell'])('%s is a known language', (language) => {
		expect(() => highlight('a', language)).not.toThrow();
	});
});

describe('markPlaceholders', () => {
	test('names in capitals after a dollar sign are placeholders', () => {
		expect(toPage(markPlaceholders('$A1_B/$C$DE'))).toBe('<var>$A1_B</var>/$C<var>$DE</var>');
	});

	test('prices and shell variables in lower case are none', () => {
		expect(toPage(markPlaceholders('$5 $path $1'))).toBe('$5 $path $1');
	});
});
