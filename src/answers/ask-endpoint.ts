import { askPath, withParameters } from '../knowledge-base/urls.ts';
import { toAnswer, toAskMessage } from '../results/answer.ts';
import { element } from '../results/element.ts';
import { ask, toAskMarkdown, toAskResponse } from './ask.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { cleanQuestion, readParameters } from './question.ts';
import { toResponse } from './respond.ts';
import { toResultPage, toStatus } from './result-page.ts';
import type { AnsweredRequest } from './route.ts';

/** The answer to the question in the address, of the page `/ask/` or of any other. */
export async function answerAsk(
	{ request, route, path, search, form }: AnsweredRequest,
	centre: OpenHelpCentre,
): Promise<Response> {
	const { serverText } = centre;
	const [asker, parameter] = route === 'ask' ? [askPath, 'q'] : [path, 'ask'];
	const { goal: aim = '', ...typed } = readParameters(search, [parameter, 'goal'], serverText);
	const words = typed[parameter] ?? '';
	if (form === 'html' && !words.trim())
		return toResponse(request, form, await toResultPage(askPath, '', [], centre));
	const question = cleanQuestion(words, serverText);
	const goal = aim.trim() ? cleanQuestion(aim, serverText) : undefined;
	const toAskPath = (title: string) =>
		withParameters(asker, { [parameter]: title, ...(goal !== undefined && { goal }) });
	const asked = await ask(centre, { question, goal, toAskPath, signal: request.signal });
	if (form === 'json') return toResponse(request, form, toAskResponse(asked));
	if (form === 'markdown') return toResponse(request, form, toAskMarkdown(asked, serverText));
	const { found, view } = asked;
	const parts = [
		toStatus(toAskMessage(found, view)),
		element('div', { class: 'ask-answer', 'data-state': 'done' }, ...toAnswer(found, view)),
	];
	return toResponse(request, form, await toResultPage(askPath, question, parts, centre));
}
