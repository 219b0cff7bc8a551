import { describe, expect, test } from 'vitest';
import { checkMarkup } from '../../../src/markup/check.ts';
import { parse, problemsOf } from '../../support/markup.ts';

describe('components', () => {
	test('an unknown one is an error that names the nearest', () => {
		expect(problemsOf('a\n\n<Notee>\nb\n</Notee>')).toEqual([
			'3:1 error KB160 unknown component <Notee>. Did you mean "Note"?',
		]);
	});

	test('one far from all others lists the closed set', () => {
		const { issues } = checkMarkup(parse('<Carousel />'), 'a.mdx');
		expect(issues[0]).toMatchObject({
			message: 'unknown component <Carousel>.',
			fix: 'use one of: Api, Param, Note, Tip, Warning, Details, Faq, Figure, Key, Path, Steps, Term, Version, Versions',
		});
	});

	test('names that the article imports are its own', () => {
		expect(
			problemsOf(
				'import A, { b as C } from "./a.astro"\nimport * as D from "./d.js"\n\n<A /> <C /> <D.e />',
			),
		).toEqual([]);
	});

	test('an import allows no other name', () => {
		expect(problemsOf('import Aa from "./a.astro"\n\n<Bb />')).toEqual([
			'3:1 error KB160 unknown component <Bb>.',
		]);
	});

	test('nested ones are checked too', () => {
		expect(problemsOf('<Note>\n\n1. <Detailz />\n\n</Note>')).toEqual([
			'3:4 error KB160 unknown component <Detailz>. Did you mean "Details"?',
		]);
	});

	test('HTML tags are errors, but for the plain ones', () => {
		expect(problemsOf('a<br/>b <div>c</div>')).toEqual([
			'1:9 error KB160 HTML tag <div> is not allowed in articles',
		]);
		expect(problemsOf('a <sub class="x">b</sub>')).toEqual([
			'1:3 error KB160 <sub> takes no attributes here',
		]);
	});

	test('tags that can run code are unsafe', () => {
		expect(problemsOf('<script>a</script>\n\n<iframe src="x" />')).toEqual([
			'1:1 error KB170 HTML tag <script> is not allowed in articles',
			'3:1 error KB170 HTML tag <iframe> is not allowed in articles',
		]);
	});
});

describe('links and pictures', () => {
	test.each(['javascript:a()', 'JavaScript:a()', 'data:text/html,a'])(
		'a link to %s is unsafe',
		(href) => {
			expect(problemsOf(`[a](${href})`)).toEqual([expect.stringMatching(/^1:1 error KB170 /)]);
		},
	);

	test('a picture needs an alternative text', () => {
		expect(problemsOf('![](./a.png)')).toEqual([
			'1:1 error KB152 the picture has no alternative text',
		]);
	});

	test('what an article refers to is collected with its place', () => {
		const { references } = checkMarkup(
			parse('[a](/faq/)\n\n![b](./b.png)\n\n<Figure src="./c.png" alt="c" />\n\n<Faq id="d" />'),
			'a.mdx',
		);
		expect(references).toEqual({
			links: [{ target: '/faq/', line: 1, column: 1 }],
			pictures: [
				{ target: './b.png', line: 3, column: 1 },
				{ target: './c.png', line: 5, column: 1 },
			],
			faqs: [{ target: 'd', line: 7, column: 1 }],
			terms: [],
			code: [],
		});
	});
});

describe('headings', () => {
	test('level one is the title’s', () => {
		expect(problemsOf('# A')).toEqual([
			`1:1 error KB190 "A" is a heading of level 1, which is the title's`,
		]);
	});

	test('a jump is a warning', () => {
		expect(problemsOf('## A\n\n#### B')).toEqual([
			'3:1 warning KB190 "B" jumps from heading level 2 to 4',
		]);
	});
});

test('an article without text is a warning', () => {
	expect(problemsOf('\n')).toEqual(['1:1 warning KB191 there is no text after the front matter']);
});
