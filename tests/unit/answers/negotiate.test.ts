import fc from 'fast-check';
import { expect, test } from 'vitest';
import { negotiate } from '../../../src/answers/negotiate.ts';

test.for([
	[null, 'html'],
	['*/*', 'html'],
	['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
	['text/markdown', 'markdown'],
	['text/markdown, text/html', 'markdown'],
	['text/html, text/markdown', 'html'],
	['text/html;q=0.5, text/markdown', 'markdown'],
	['text/markdown;q=0.1, */*', 'html'],
	['Text/Markdown ; Q=1', 'markdown'],
	['application/json', 'json'],
	['application/json, text/markdown', 'json'],
	['text/markdown;q=0', undefined],
	['text/markdown;q=2, application/json', 'json'],
	['image/png', undefined],
	['constructor', undefined],
	['', undefined],
] as const)('%s is %s', ([accept, form]) => {
	expect(negotiate(accept)).toBe(form);
});

test('any header is read, in little time', () => {
	fc.assert(
		fc.property(fc.string(), (accept) => {
			expect(['html', 'markdown', 'json', undefined]).toContain(negotiate(accept));
		}),
	);
	const start = performance.now();
	negotiate('a;q=1,'.repeat(100_000));
	expect(performance.now() - start).toBeLessThan(50);
});
