import { contactWith } from '../knowledge-base/urls.ts';
import { link } from './element.ts';
import type { ResultNode } from './element.ts';
import type { ResultsSource } from './results-source.ts';

/** Where to write with the question; only a name when the address is none that anybody should follow. */
export function toContact(question: string, { site, address }: ResultsSource): ResultNode {
	const { url, label } = site.contact;
	const href = contactWith(url, question, address);
	return href === undefined ? label : link(href, label);
}
