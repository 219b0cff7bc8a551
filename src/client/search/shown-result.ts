import { toPageExcerpt } from '../../ask/page-excerpt.ts';
import type { SearchPage } from '../../search/page.ts';
import { stemsToMark } from '../../search/marks.ts';
import type { SearchResults } from '../../search/search.ts';
import type { SearchText } from '../../text/text.ts';
import { make } from '../dom.ts';
import type { Engine } from './engine.ts';
import { marked } from './marked.ts';
import { rememberOpened } from './opened-result.ts';
import { toAddress } from '../site-path.ts';

/** A result with what is shown of it. */
export interface ShownResult {
	readonly page: SearchPage;
	/** Topics, and that it is a FAQ. */
	readonly where: string;
	/** The sentence that says most with those beside it, marked. */
	readonly excerpt: readonly Node[];
	/** The section that matches best; undefined when that is the beginning. */
	readonly section: { readonly heading: string; readonly anchor: string } | undefined;
}

export function toShownResult(
	page: SearchPage,
	{ query }: SearchResults,
	{ search, site }: Engine,
	text: SearchText,
): ShownResult {
	const { knowledge } = search;
	const titles = page.topics.flatMap(
		(id) => site.topics.find((topic) => topic.id === id)?.title ?? [],
	);
	const where = [...(page.kind === 'faq' ? [text.faq] : []), titles.join(', ')].join(' · ');
	const { text: excerpt, section } = toPageExcerpt(page, query, knowledge);
	return {
		page,
		where,
		excerpt: marked(excerpt, stemsToMark(query), knowledge.language),
		section,
	};
}

/** Links to the page and to its section, each remembering what to mark when it is opened. */
export function toLinks(
	{ page, section }: ShownResult,
	{ query }: SearchResults,
	{ search }: Engine,
	onOpen: (address: string) => void,
): { readonly title: HTMLAnchorElement; readonly section: HTMLAnchorElement | undefined } {
	const stems = stemsToMark(query);
	const address = toAddress(page.path);
	const link = (href: string, label: readonly Node[]) => {
		const anchor = make('a', { href }, ...label);
		anchor.addEventListener('click', () => {
			rememberOpened({ page: address, stems: [...stems], anchor: section?.anchor });
			onOpen(href);
		});
		return anchor;
	};
	const { language } = search.knowledge;
	const title = link(address, marked(page.title, stems, language));
	title.dataset['result'] = '';
	return {
		title,
		section:
			section && link(`${address}#${section.anchor}`, marked(section.heading, stems, language)),
	};
}
