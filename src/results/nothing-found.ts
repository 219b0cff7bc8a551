import { articlesPath, contactWith } from '../knowledge-base/urls.ts';
import { element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import type { ResultsSource } from './results-source.ts';

/** That there is nothing for a question, and where to go on. */
export function toNothingFound(question: string, source: ResultsSource): ResultElement[] {
	const { text } = source;
	return [element('p', {}, `${text.none(question)} ${text.noneHint}`), toWaysOn(question, source)];
}

/** All articles, and where to write with the question. */
export function toWaysOn(question: string, source: ResultsSource): ResultElement {
	const { allArticles } = source.text;
	return element('p', {}, link(articlesPath, allArticles), ' · ', toContact(question, source));
}

/** Where to write; only a name when the address is none that anybody should follow. */
export function toContact(question: string, { site, address }: ResultsSource): ResultNode {
	const { url, label } = site.contact;
	const href = contactWith(url, question, address);
	return href === undefined ? label : link(href, label);
}
