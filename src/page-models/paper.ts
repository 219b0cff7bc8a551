import { termsOf } from '../knowledge-base/listings.ts';
import type { Document } from '../knowledge-base/listings.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { fromHref, parsePath } from '../knowledge-base/urls.ts';
import type { PrintedLink } from '../markup/fill-html.ts';
import type { GlossaryTerm } from '../schemas/records.ts';
import { toSiteView } from './site-view.ts';

/** What only paper needs of the texts on a page. */
export interface Paper {
	/** What is printed beside their links, by path. */
	readonly links: Readonly<Record<string, PrintedLink>>;
	readonly notes: { readonly heading: string; readonly addresses: readonly string[] };
	readonly terms: { readonly heading: string; readonly entries: readonly GlossaryTerm[] };
}

const ELSEWHERE = /^(?:https?|mailto|tel):/i;

/**
 * Numbers addresses of other sites, names pages of this one, and collects the glossary's terms.
 *
 * @param parts in a booklet: path of a page → id of its part
 */
export function toPaper(
	kb: KnowledgeBase,
	documents: readonly Document[],
	parts: ReadonlyMap<string, string> = new Map(),
): Paper {
	const { site, glossary } = kb;
	const { text } = toSiteView(kb);
	const links: Record<string, PrintedLink> = {};
	const numbers = new Map<string, number>();
	for (const { path, words } of documents.flatMap(({ linksShown }) => linksShown)) {
		const local = path.startsWith('/') ? path : fromHref(path, site.url);
		const title = local === undefined ? undefined : titleOfPath(local, kb);
		if (local !== undefined && title !== undefined) {
			const id = partIdOf(local, parts);
			links[path] = { title, ...(id !== undefined && { part: { id, see: text.paper.seePage } }) };
			continue;
		}
		const address = path.replace(/^(?:mailto|tel):/i, '');
		// What is printed as the link's text need not be printed again.
		if (!ELSEWHERE.test(path) || words.includes(address)) continue;
		const number = numbers.get(address) ?? numbers.size + 1;
		numbers.set(address, number);
		links[path] = { note: { number, address } };
	}
	const terms = new Set(documents.flatMap((document) => termsOf(document, kb)));
	return {
		links,
		notes: { heading: text.paper.links, addresses: [...numbers.keys()] },
		terms: {
			heading: text.paper.terms,
			entries: [...terms]
				.flatMap((id) => glossary.get(id) ?? [])
				.sort((a, b) => a.term.localeCompare(b.term, site.language)),
		},
	};
}

/** What the article, question or topic at a path of the site is called; undefined for other pages. */
function titleOfPath(path: string, kb: KnowledgeBase): string | undefined {
	const target = parsePath(path);
	switch (target?.kind) {
		case 'article':
			return kb.articleById.get(target.id)?.title;
		case 'faq':
			return kb.faqById.get(target.id)?.question;
		case 'topic':
			return kb.topicById.get(target.id)?.title;
		default:
			return undefined;
	}
}

function partIdOf(path: string, parts: ReadonlyMap<string, string>): string | undefined {
	const [address = '', anchor] = path.split('#', 2);
	const part = parts.get(address.replace(/\?.*$/, ''));
	return part !== undefined && anchor ? `${part}-${anchor}` : part;
}

const REVISION = '\0';

export type PrintedCopy = ReturnType<typeof toPrintedCopy>;

/** What a printed page says of where it came from, and a page of a printed copy of it. */
export function toPrintedCopy(kb: KnowledgeBase, path: string, updated: string) {
	const { text, absolute, toDay } = toSiteView(kb);
	const { shown } = toDay(updated);
	// Which revision it is only the text tells.
	const [beforeRevision = '', afterRevision = ''] = text.paper.compare(REVISION).split(REVISION);
	return {
		same: text.paper.same,
		changed: text.paper.changed(shown),
		address: absolute(path),
		addressLabel: text.article.address,
		code: text.paper.code,
		revisionLabel: text.paper.revision,
		day: shown,
		scan: text.paper.scan,
		compare: { beforeRevision, afterRevision },
	};
}
