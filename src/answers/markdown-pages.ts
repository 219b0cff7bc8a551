import { toMissingDocument } from '../results/search-document.ts';
import { wordsOfAddress } from '../search/address-words.ts';
import type { HelpCentre, OpenHelpCentre } from './help-centre.ts';
import { toLink } from './links.ts';
import { toResponse } from './respond.ts';
import type { ErrorResponse } from './responses.ts';
import type { AnsweredRequest } from './route.ts';
import { findNearest } from './search.ts';
import { toMarkdown } from './to-markdown.ts';

/** True when the address is that of a page. */
export async function hasPage(path: string, { readFile }: HelpCentre): Promise<boolean> {
	const name = toFileName(path);
	if (name === undefined) return false;
	const file = /\.(?:md|html)$/.test(name)
		? name
		: `${name}${name === '' || name.endsWith('/') ? '' : '/'}index.html`;
	return (await readFile(file)) !== undefined;
}

/** The page of the address as Markdown; undefined when it is that already, or there is none. */
export async function answerPage(
	{ request, path, form }: AnsweredRequest,
	{ readFile }: HelpCentre,
): Promise<Response | undefined> {
	if (path.endsWith('.md') || form !== 'markdown') return undefined;
	const name = path.slice(1).replace(/(?:index\.html|\/)$/, '');
	const file =
		(await readFile(`${name}.md`)) ??
		(await readFile(`${name}/index.html.md`)) ??
		(name === '' ? await readFile('llms.txt') : undefined);
	return file && toResponse(request, form, new TextDecoder().decode(file));
}

/** That there is no page at the address, with the nearest ones. */
export async function answerMissing(
	{ request, path, form }: AnsweredRequest,
	centre: OpenHelpCentre,
): Promise<Response> {
	const { serverText, site } = centre;
	const words = wordsOfAddress(path).slice(0, 200);
	const nearest = words ? await findNearest(centre, words, request.signal) : [];
	const response: ErrorResponse = {
		error: { status: 404, message: serverText.noSuchPage },
		nearest: nearest.map((page) => toLink(page, site)),
	};
	const markdown = `${toMarkdown(toMissingDocument(nearest, serverText), site.url)}\n`;
	return toResponse(request, form, form === 'json' ? response : markdown, { status: 404 });
}

/** Undefined for what can't be a file of the site. */
function toFileName(path: string): string | undefined {
	let name: string;
	try {
		name = decodeURIComponent(path.slice(1));
	} catch {
		return undefined;
	}
	const isSafe = !/[\u0000-\u001f\\]/.test(name) && !/(?:^|\/)(?:\.|\/)/.test(name);
	return isSafe ? name : undefined;
}
