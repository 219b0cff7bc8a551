import type { Answer, Excerpt } from '../../ask/answer.ts';
import type { Block } from '../../markup/sections.ts';
import { stemsToMark } from '../../search/marks.ts';
import type { SearchResults } from '../../search/search.ts';
import type { SearchText } from '../../text/text.ts';
import { make } from '../dom.ts';
import type { Engine } from './engine.ts';
import { marked } from './marked.ts';
import { toAddress } from '../site-path.ts';

/** The answer with its source; word for word, the sentence that says most marked out. */
export function renderAnswer(
	{ best }: Answer,
	results: SearchResults,
	engine: Engine,
	text: SearchText,
): HTMLElement {
	return make(
		'section',
		{ class: 'answer', 'data-answer': true, 'aria-label': text.answer },
		make('p', { class: 'eyebrow', 'aria-hidden': 'true' }, text.answer),
		...renderExcerpt(best, results, engine, text),
	);
}

/** What the passage says and the link to it. */
export function renderExcerpt(
	{ page, heading, anchor, blocks }: Excerpt,
	{ query }: SearchResults,
	{ search }: Engine,
	text: SearchText,
): HTMLElement[] {
	const stems = stemsToMark(query);
	const source = make(
		'a',
		{
			href: toAddress(page.path) + (anchor === undefined ? '' : `#${anchor}`),
			'data-answer-source': true,
		},
		text.from(page.title) + (heading === undefined ? '' : ` · ${heading}`),
	);
	return [
		...renderBlocks(blocks, (words) => marked(words, stems, search.knowledge.language)),
		make('p', { class: 'answer-source' }, source),
	];
}

function renderBlocks(blocks: readonly Block[], mark: (text: string) => Node[]): HTMLElement[] {
	const elements: HTMLElement[] = [];
	let list: HTMLElement | undefined;
	for (const [index, block] of blocks.entries()) {
		const goesOn = blocks.slice(index).some(({ type }) => type === 'step');
		if (block.type === 'step' || block.type === 'item') {
			const tag = block.type === 'step' ? 'ol' : 'ul';
			if (list?.localName !== tag) elements.push((list = make(tag)));
			list.append(make('li', {}, ...mark(block.text)));
		} else {
			const element =
				block.type === 'code'
					? make('pre', { tabindex: '0' }, make('code', {}, block.text))
					: make('p', {}, ...mark(block.text));
			// What stands between two steps belongs to the first of them.
			if (list && goesOn) list.lastElementChild!.append(element);
			else {
				list = undefined;
				elements.push(element);
			}
		}
	}
	return elements;
}
