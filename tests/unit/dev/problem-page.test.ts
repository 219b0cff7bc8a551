import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderProblemPage } from '../../../src/dev/problem-page.ts';

test('one item for each problem, with its fix, as the terminal says it', () => {
	const report =
		'content/articles/a.mdx:3:1  error KB110  "titel" is no key\n  fix: write "title"\ncontent/site.yaml:1:1  error KB101  not valid\n  fix: close it\n2 errors, 0 warnings in 2 files';
	expect(renderProblemPage(report, '/help/').match(/<li>.*<\/li>/g)).toEqual([
		'<li>content/articles/a.mdx:3:1  error KB110  &quot;titel&quot; is no key<br>  fix: write &quot;title&quot;</li>',
		'<li>content/site.yaml:1:1  error KB101  not valid<br>  fix: close it</li>',
		'<li>2 errors, 0 warnings in 2 files</li>',
	]);
});

test('comes back without JavaScript, and loads nothing from elsewhere', () => {
	const page = renderProblemPage('x', '/help/');
	expect(page).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>');
	expect(page.match(/(?:src|href)="[^"]*"/g)).toEqual([
		`href="/help/@fs${pathToFileURL('src/styles/index.css').pathname}"`,
		'src="/help/@vite/client"',
	]);
});

test('nothing that a writer writes becomes markup', () => {
	const tags = (page: string): number => page.split('<').length;
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/') }), (text) => {
			expect(tags(renderProblemPage(text, '/'))).toBe(tags(renderProblemPage('x', '/')));
		}),
	);
});
