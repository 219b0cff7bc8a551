import { toAbsolute, toMarkdownLink } from '../knowledge-base/urls.ts';
import type { SearchPage } from '../search/page.ts';
import type { SiteFacts } from '../search/knowledge-file.ts';
import type { Link } from './responses.ts';

/** A page as answers name it: absolute, for it is read elsewhere. */
export function toLink({ title, path }: SearchPage, { url }: SiteFacts, anchor?: string): Link {
	const target = anchor === undefined ? path : `${path}#${anchor}`;
	const markdown = toMarkdownLink(target, url);
	return {
		title,
		url: toAbsolute(target, url),
		...(/\.md(?:#|$)/.test(markdown) ? { markdown } : {}),
	};
}

/** The address of a page of this site with parameters; those without a value are left out. */
export function withParameters(
	path: string,
	parameters: Readonly<Record<string, string | undefined>>,
	{ url }: SiteFacts,
): string {
	const given = Object.entries(parameters).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return `${toAbsolute(path, url)}?${new URLSearchParams(given).toString()}`;
}
