import { describe, expect, test } from 'vitest';
import { problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';

describe('Faq', () => {
	test('a question opens to its answer', () => {
		expect(toHtml('<Faq id="lost-token" />')).toBe(
			'<details class="qa" id="faq-lost-token" data-aside=""><summary><span>Lost your token?</span></summary><div class="qa-answer"><p>Make a new one.</p></div></details>',
		);
	});

	test('its Markdown is the question and the answer', () => {
		expect(toMarkdown('Text.\n\n<Faq id="lost-token" />\n\nMore.')).toBe(
			'Text.\n\n**Lost your token?**\n\nMake a new one.\n\nMore.',
		);
	});

	test('ids in the answer differ from those of the article and of a second copy', () => {
		const faqs = new Map([
			[
				'a',
				{
					question: 'A?',
					html: [
						'<p id="',
						{ kind: 'id', id: 'x' } as const,
						'"><a href="#',
						{ kind: 'id', id: 'x' } as const,
						'">y</a></p>',
					],
					headings: [],
					markdown: 'y',
					photos: [],
				},
			],
		]);
		const html = toHtml('## X\n\n<Faq id="a" />\n\n<Faq id="a" />', { faqs });
		const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(ids).toEqual(['x', 'faq-a', 'faq-a-x', 'faq-a-2', 'faq-a-2-x']);
		expect(html).toContain('<p id="faq-a-2-x"><a href="#faq-a-2-x">y</a></p>');
	});

	test('a question that is nowhere leaves nothing', () => {
		expect(toHtml('<Faq id="gone" />')).toBe('');
		expect(toMarkdown('a\n\n<Faq id="gone" />\n\nb')).toBe('a\n\nb');
	});

	test('it needs an id', () => {
		expect(problemsOf('<Faq />')).toEqual(['1:1 error KB160 <Faq> needs "id"']);
	});
});
