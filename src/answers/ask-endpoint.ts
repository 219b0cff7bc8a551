import { askPath, withParameters } from '../knowledge-base/urls.ts';
import { toAnswer, toAskMessage } from '../results/answer.ts';
import { toAskDocument } from '../results/documents.ts';
import { element } from '../results/element.ts';
import { ask, toAskResponse } from './ask.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { readParameters } from './question.ts';
import { respondWith, toStatus } from './result-page.ts';
import type { AnsweredRequest } from './route.ts';

/** The answer to the question in the address, of the page `/ask/` or of any other. */
export async function answerAsk(asked: AnsweredRequest, centre: OpenHelpCentre): Promise<Response> {
	const { request, route, path, search, form } = asked;
	const { serverText } = centre;
	const [askAt, name] = route === 'ask' ? [askPath, 'q'] : [path, 'ask'];
	const { goal, ...given } = readParameters(search, [name, 'goal'], serverText);
	const question = given[name] ?? '';
	if (form === 'html' && !question.trim()) return respondWith(asked, centre, {});
	const toAskPath = (title: string, goal?: string) =>
		withParameters(askAt, { [name]: title, ...(goal !== undefined && { goal }) });
	const found = await ask(centre, question, goal, toAskPath, request.signal);
	const { view } = found;
	return respondWith(asked, centre, {
		query: view.results.query.text,
		json: () => toAskResponse(found),
		document: () => toAskDocument(found, serverText),
		parts: () => [
			toStatus(toAskMessage(found.found, view)),
			element('div', { class: 'ask-answer', 'data-state': 'done' }, ...toAnswer(found.found, view)),
		],
	});
}
