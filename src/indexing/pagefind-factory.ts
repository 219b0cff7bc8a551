import { Buffer } from 'node:buffer';
import type { PagefindFactory } from './read-index.ts';

/**
 * Pagefind's module as one that exports a function: given a `fetch` (and, where code can't be
 * compiled at run time, a `WebAssembly`) it returns what the module exported. Each call is an engine
 * of its own.
 */
export function toFactoryModule(source: string): string {
	const body = source.replace(/export\s*\{([\w\s,]+)\};?\s*$/, 'return {$1};');
	if (body === source) throw new Error('pagefind.js is not as this version of Almanac knows it.');
	return `export default function (fetch, WebAssembly = globalThis.WebAssembly) {\n${body}\n}\n`;
}

/** The engine of a built index, in Node.js. @param source of its `pagefind.js` */
export async function importPagefind(source: Uint8Array): Promise<PagefindFactory> {
	const module = Buffer.from(toFactoryModule(Buffer.from(source).toString())).toString('base64');
	const { default: factory } = (await import(`data:text/javascript;base64,${module}`)) as {
		default: PagefindFactory;
	};
	return factory;
}
