import { toAbsolute, toMarkdownLink } from '../knowledge-base/urls.ts';
import type { SearchPage } from '../search/page.ts';
import type { Link } from './responses.ts';

/** A page as answers in JSON name it: absolute, for they are read elsewhere. */
export function toLink({ title, path }: SearchPage, siteUrl: string, anchor?: string): Link {
	const target = anchor === undefined ? path : `${path}#${anchor}`;
	const markdown = toMarkdownLink(target, siteUrl);
	return {
		title,
		url: toAbsolute(target, siteUrl),
		...(/\.md(?:#|$)/.test(markdown) ? { markdown } : {}),
	};
}
