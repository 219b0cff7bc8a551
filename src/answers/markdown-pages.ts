import { toMissingDocument } from '../results/documents.ts';
import type { HelpCentre, OpenHelpCentre } from './help-centre.ts';
import { toLink } from './links.ts';
import { toResponse } from './respond.ts';
import { respondWith } from './result-page.ts';
import type { ErrorResponse } from './responses.ts';
import type { AnsweredRequest } from './route.ts';
import { findNearest } from './search.ts';

/** True when the address is that of a page, or of its Markdown. */
export async function hasPage(path: string, { readFile }: HelpCentre): Promise<boolean> {
	let name: string;
	try {
		name = decodeURIComponent(path.slice(1));
	} catch {
		return false;
	}
	// Such names can't be files of the site.
	if (/[\u0000-\u001f\\]/.test(name) || /(?:^|\/)(?:\.|\/)/.test(name)) return false;
	if (!/\.(?:md|html)$/.test(name)) name += `${/(?:^|\/)$/.test(name) ? '' : '/'}index.html`;
	return (await readFile(name)) !== undefined;
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
	asked: AnsweredRequest,
	centre: OpenHelpCentre,
): Promise<Response> {
	const { serverText, site } = centre;
	const nearest = await findNearest(centre, asked.path, asked.request.signal);
	const json = (): ErrorResponse => ({
		error: { status: 404, message: serverText.noSuchPage },
		nearest: nearest.map((page) => toLink(page, site.url)),
	});
	const document = () => toMissingDocument(nearest, serverText);
	return respondWith(asked, centre, { json, document }, { status: 404 });
}
