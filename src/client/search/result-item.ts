import type { ResultElement } from '../../results/element.ts';
import type { ShownResult } from '../../results/search-results.ts';
import { stemsToMark } from '../../search/marks.ts';
import type { SearchResults } from '../../search/search.ts';
import { toAddress } from '../site-path.ts';
import { rememberOpened } from './opened-result.ts';
import { toDom } from './to-dom.ts';

/** The item of a result; where its links lead, the page marks what was searched for. */
export function makeItem(
	item: ResultElement,
	{ page, anchor }: ShownResult,
	{ query }: SearchResults,
	onOpen: (address: string) => void = () => undefined,
): HTMLElement {
	const [made] = toDom([item]) as [HTMLElement];
	for (const link of made.querySelectorAll('a'))
		link.addEventListener('click', () => {
			rememberOpened({ page: toAddress(page.path), stems: [...stemsToMark(query)], anchor });
			onOpen(link.getAttribute('href')!);
		});
	return made;
}
