import { askPath } from '../knowledge-base/urls.ts';
import { toAnswer, toAskMessage } from '../results/answer.ts';
import { toAskDocument } from '../results/ask-document.ts';
import { element } from '../results/element.ts';
import { ask, toAskResponse } from './ask.ts';
import type { HelpCentre, OpenHelpCentre } from './help-centre.ts';
import { cleanQuestion, readParameters } from './question.ts';
import { toResponse } from './respond.ts';
import { toResultPage, toStatus } from './result-page.ts';
import type { AnsweredRequest } from './route.ts';
import { toMarkdown } from './to-markdown.ts';

/** The answer to the question in the address, of the page `/ask/` or of any other. */
export async function answerAsk(
	{ request, route, path, search, form }: AnsweredRequest,
	centre: OpenHelpCentre,
	helpCentre: HelpCentre,
): Promise<Response> {
	const { serverText, site } = centre;
	const askAt =
		route === 'ask'
			? ({ path: askPath, parameter: 'q' } as const)
			: ({ path, parameter: 'ask' } as const);
	const parameters = readParameters(search, [askAt.parameter, 'goal'], serverText);
	const typed = parameters[askAt.parameter] ?? '';
	if (form === 'html' && !typed.trim())
		return toResponse(request, form, await toResultPage(askPath, '', [], helpCentre, site.url));
	const question = cleanQuestion(typed, serverText);
	const goal = parameters.goal?.trim() ? cleanQuestion(parameters.goal, serverText) : undefined;
	const asked = await ask(centre, { question, goal, askAt, signal: request.signal });
	if (form === 'json') return toResponse(request, form, toAskResponse(asked, goal, centre));
	if (form === 'markdown') {
		const document = toAskDocument(asked, centre, serverText);
		return toResponse(request, form, `${toMarkdown(document, site.url)}\n`);
	}
	const result = [
		toStatus(toAskMessage(asked, centre)),
		element('div', { class: 'ask-answer', 'data-state': 'done' }, ...toAnswer(asked, centre)),
	];
	const page = await toResultPage(askPath, question, result, helpCentre, site.url);
	return toResponse(request, form, page);
}
