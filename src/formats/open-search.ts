import { searchPath, toAbsolute } from '../knowledge-base/urls.ts';
import type { Site } from '../schemas/site.ts';
import { escapeXml } from './escape.ts';

/** An OpenSearch 1.1 description: browsers offer the site's search in their address bar. */
export function renderOpenSearch({ name, description, language, url }: Site): string {
	const absolute = (path: string): string => escapeXml(toAbsolute(path, url));
	return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(shorten(name))}</ShortName>
<LongName>${escapeXml([...name].slice(0, 48).join(''))}</LongName>
<Description>${escapeXml(description)}</Description>
<Url type="text/html" template="${absolute(searchPath)}?q={searchTerms}"/>
<Image type="image/svg+xml">${absolute('/favicon.svg')}</Image>
<Language>${escapeXml(language)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}

/** The 16 characters that a short name may have, cut between words where that leaves enough. */
function shorten(name: string): string {
	const letters = [...name];
	if (letters.length <= 16) return name;
	const cut = letters.slice(0, 17).join('');
	const words = cut.slice(0, cut.lastIndexOf(' '));
	return words.length >= 4 ? words : letters.slice(0, 16).join('');
}
