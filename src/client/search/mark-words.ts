import { languageOf } from '../../search/language.ts';
import { markText } from '../../search/marks.ts';
import { make } from '../dom.ts';
import { parseOpened } from './opened-result.ts';

/**
 * Marks the words of the search in the text that it led to, and goes to the section that matched.
 * @param opened what is stored of the result that was opened
 */
export function markWords(opened: string): void {
	const result = parseOpened(opened, location.pathname);
	if (!result) return;
	const { stems, anchor } = result;
	const language = languageOf(document.documentElement.lang);
	const wanted = new Set(stems);
	for (const root of document.querySelectorAll('main .prose')) {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			if (text.parentElement?.closest('svg, script, style, button, [data-aside]')) continue;
			const parts = markText(text.data, wanted, language);
			if (parts.some(({ isMarked }) => isMarked))
				text.replaceWith(
					...parts.map((part) => (part.isMarked ? make('mark', {}, part.text) : part.text)),
				);
		}
	}
	if (anchor && !location.hash) document.getElementById(anchor)?.scrollIntoView();
}
