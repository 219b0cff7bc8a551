import { describe, expect, test } from 'vitest';
import { cutAtPhotos, fillMarkdown } from '../../../../src/markup/markdown-photos.ts';
import { problemsOf, step, toHtml, toMarkdown } from '../../../support/markup.ts';

const SVG = '<svg viewBox="0 0 4 3" class="drawing" role="img" aria-label="The page"></svg>';

describe('Figure', () => {
	test('a drawing stands in the page under its name', () => {
		expect(toHtml('<Figure src="./drawing.svg" alt="The page" />')).toBe(
			`<figure class="figure"><kb-zoom>${SVG}</kb-zoom></figure>`,
		);
	});

	test('a photo waits for the address of its built file', () => {
		expect(toHtml('<Figure src="./photo.png" alt="The page" caption="Where" />')).toBe(
			'<figure class="figure"><kb-zoom><img src="/photo.webp" alt="The page" width="800" height="600" loading="lazy" decoding="async"></kb-zoom><figcaption><p>Where</p></figcaption></figure>',
		);
		expect(toMarkdown('<Figure src="./photo.png" alt="The page" caption="Where" />')).toBe(
			'![The page](photo:./photo.png)\n\n*Where*',
		);
	});

	test('an odd file name is the same in HTML and Markdown', () => {
		const src = './a & "b".png';
		const pictures = new Map([[src, { kind: 'photo', width: 8, height: 6 } as const]]);
		const source = `<Figure src='${src}' alt="x" />`;
		expect(
			toHtml(source, { pictures }, { photos: { [src]: { src: '/b.webp', sources: [] } } }),
		).toContain('src="/b.webp"');
		const markdown = cutAtPhotos(toMarkdown(source, { pictures }), [src]);
		expect(fillMarkdown(markdown, (photo) => (photo === src ? '/b.webp' : '?'))).toBe(
			'![x](/b.webp)',
		);
	});

	test('the Markdown of a drawing is what it shows', () => {
		expect(toMarkdown('<Figure src="./drawing.svg" alt="The page" />')).toBe('*Drawing: The page*');
	});

	test('a figure in a step stays in the step', () => {
		const source =
			'<Steps>\n1. Open.\n\n   <Figure src="./drawing.svg" alt="The page" caption="Where it is" />\n\n2. Next.\n</Steps>';
		expect(toHtml(source)).toBe(
			`<ol class="steps">\n${step(1, `\n<p>Open.</p>\n<figure class="figure"><kb-zoom>${SVG}</kb-zoom><figcaption><p>Where it is</p></figcaption></figure>\n`)}\n${step(2, '\n<p>Next.</p>\n')}\n</ol>`,
		);
		expect(toMarkdown(source)).toBe(
			'1. Open.\n\n   *Drawing: The page*\n\n   *Where it is*\n\n2. Next.',
		);
	});

	test('a figure right under the text of a step stays in the step', () => {
		expect(toMarkdown('1. Open.\n   <Figure src="./drawing.svg" alt="x" />\n2. Next.')).toBe(
			'1. Open.\n\n   *Drawing: x*\n2. Next.',
		);
	});

	test('it needs a file and an alternative text', () => {
		expect(problemsOf('<Figure caption="Where" />')).toEqual([
			'1:1 error KB160 <Figure> needs "src"',
			'1:1 error KB160 <Figure> needs "alt"',
		]);
	});

	test('an expression is no file name', () => {
		expect(problemsOf('<Figure src={1} alt="x" />')).toEqual([
			'1:1 error KB160 "src" of <Figure> must be text in quotes',
		]);
	});

	test('in the middle of a sentence it is an error', () => {
		expect(problemsOf('See <Figure src="./photo.png" alt="x" /> here.')).toEqual([
			'1:5 error KB160 <Figure> stands in the middle of a line',
		]);
	});
});
