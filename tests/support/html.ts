/** The value of an attribute of the first tag with that beginning, with its entities resolved. */
export function attributeOf(html: string, beginning: string, name: string): string | undefined {
	const start = html.indexOf(beginning);
	if (start < 0) return undefined;
	const [tag] = /^<(?:[^>"]|"[^"]*")*>/.exec(html.slice(start)) ?? [''];
	const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
	return value === undefined ? undefined : decode(value);
}

/** All of the page's JSON-LD nodes. */
export function jsonLdOf(html: string): readonly JsonLdNode[] {
	return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
		([, json]) => (JSON.parse(json!) as { '@graph': readonly JsonLdNode[] })['@graph'],
	);
}

export interface JsonLdNode {
	readonly '@type': string;
	readonly [property: string]: unknown;
}

/** The text inside each match's first group, without tags. */
export function textsOf(html: string, pattern: RegExp): string[] {
	return [...html.matchAll(pattern)].map(([, inner]) =>
		decode(inner!.replace(/<[^>]*>/g, '')).trim(),
	);
}

function decode(text: string): string {
	return text
		.replaceAll('&quot;', '"')
		.replaceAll('&#34;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&#38;', '&')
		.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replaceAll('&amp;', '&');
}
