import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { askPath, binderPath, searchPath } from '../knowledge-base/urls.ts';
import { binderTextIn } from '../text/text.ts';
import { toBrowseChips, toFrame, toSearchForm } from './frame.ts';
import { toSiteView } from './site-view.ts';

/** The pages that a script or the server fills: search, ask, the reader's binder; and what leads on from a wrong address. */

export function toSearchPage(kb: KnowledgeBase) {
	const { text } = toSiteView(kb);
	const { heading, lead, needsScript } = text.search;
	return {
		frame: toFrame(kb, {
			title: heading,
			description: text.search.description(kb.site.name),
			path: searchPath,
			withSearch: false,
		}),
		heading,
		lead,
		search: toSearchForm(kb, { size: 'large', own: true }),
		needsScript,
		chips: toBrowseChips(kb),
	};
}

export function toAskPage(kb: KnowledgeBase) {
	const { text, href } = toSiteView(kb);
	const { heading, lead, staysHere, placeholder, button, needsScript } = text.ask;
	return {
		frame: toFrame(kb, {
			title: heading,
			description: text.ask.description(kb.site.name),
			path: askPath,
			withSearch: false,
		}),
		heading,
		lead,
		staysHere,
		search: toSearchForm(kb, {
			size: 'large',
			own: true,
			action: href(askPath),
			label: heading,
			placeholder,
			button,
		}),
		needsScript,
		chips: toBrowseChips(kb),
	};
}

export function toBinderPage(kb: KnowledgeBase) {
	const text = binderTextIn(kb.site.language);
	const { heading, lead, needsScript } = text;
	return {
		frame: toFrame(kb, {
			title: heading,
			description: text.description(kb.site.name),
			path: binderPath,
		}),
		heading,
		lead,
		needsScript,
		chips: toBrowseChips(kb),
	};
}

export function toNotFoundPage(kb: KnowledgeBase) {
	const { heading, description, text, nearest } = toSiteView(kb).text.notFound;
	return {
		frame: toFrame(kb, {
			title: heading,
			description,
			path: '/404.html',
			withSearch: false,
			noindex: true,
		}),
		heading,
		lead: text,
		search: toSearchForm(kb, { size: 'large' }),
		chips: toBrowseChips(kb),
		nearest,
	};
}

/** @param to path of the page that took the place of this one */
export function toRedirectPage(kb: KnowledgeBase, to: string) {
	const { text, href } = toSiteView(kb);
	const { heading } = text.redirect;
	return {
		frame: toFrame(kb, { title: heading, description: heading, path: to, noindex: true }),
		heading,
		text: text.redirect.text,
		target: href(to),
	};
}
