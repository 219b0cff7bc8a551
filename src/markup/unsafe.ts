import type { ComponentAttribute } from './tree.ts';

/** HTML tags that load, run or send something. */
export const UNSAFE_TAGS: ReadonlySet<string> = new Set([
	'base',
	'button',
	'embed',
	'form',
	'frame',
	'iframe',
	'input',
	'link',
	'math',
	'meta',
	'object',
	'script',
	'style',
	'svg',
	'template',
]);

/** Attributes that run code or load something, in HTML tags of an article. */
export function isUnsafeAttribute({ name = '', value }: ComponentAttribute): boolean {
	return (
		/^(?:on.+|style|srcdoc)$/i.test(name) ||
		(typeof value === 'string' && unsafeScheme(value) !== undefined)
	);
}

/** The scheme of an address that can run code, or undefined. */
export function unsafeScheme(href: string): string | undefined {
	// Browsers drop white space and control characters before they read the scheme.
	const scheme = /^([a-z][a-z0-9+.-]*):/i
		.exec(href.replace(/[\u0000-\u0020]/g, ''))?.[1]
		?.toLowerCase();
	return scheme && ['javascript', 'vbscript', 'data', 'blob'].includes(scheme) ? scheme : undefined;
}
