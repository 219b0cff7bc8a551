import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { groupByLetter, isArticle } from '../knowledge-base/listings.ts';
import type { Alphabet } from '../knowledge-base/listings.ts';
import { articlesPath, pagePath } from '../knowledge-base/urls.ts';
import { toFrame } from './frame.ts';
import { toPageNav } from './page-nav.ts';
import { toDocumentLink, toSiteView } from './site-view.ts';

export type AlphabetPage = ReturnType<typeof toAlphabetPage>;

/** One page of everything by title. @param number from 1 */
export function toAlphabetPage(
	kb: KnowledgeBase,
	{ pages, pageOfLetter }: Alphabet,
	number: number,
) {
	const view = toSiteView(kb);
	const { text, href } = view;
	const { az } = text.lists;
	const title = number === 1 ? az : `${az} · ${text.lists.page(number, pages.length)}`;
	return {
		frame: toFrame(kb, {
			title,
			description: text.lists.azDescription(kb.site.name),
			path: pagePath(articlesPath, number),
		}),
		title,
		label: az,
		letters: [...pageOfLetter].map(([letter, page]) => ({
			href: `${page === number ? '' : href(pagePath(articlesPath, page))}#${anchorOf(letter)}`,
			title: letter,
		})),
		groups: groupByLetter(pages[number - 1]!.items).map(({ letter, documents }) => ({
			id: anchorOf(letter),
			letter,
			items: documents.map((document) => ({
				...toDocumentLink(document, view),
				kind: isArticle(document) ? undefined : text.faq.kind,
			})),
		})),
		pages: toPageNav(kb, articlesPath, number, pages.length),
	};
}

function anchorOf(letter: string): string {
	return `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;
}
