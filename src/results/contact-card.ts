import { element } from './element.ts';
import type { ResultElement } from './element.ts';
import type { ResultsView } from './results-view.ts';
import { toContact } from './ways-on.ts';

/** The people behind the site, who get the question with it. */
export function toContactCard(view: ResultsView): ResultElement {
	const attributes = { class: 'contact-card', 'aria-label': view.text.contactTitle };
	return element('section', attributes, ...toContactParts(view));
}

/** What the card says. */
export function toContactParts(view: ResultsView): ResultElement[] {
	const { contactTitle, contactNote } = view.text;
	return [
		element('h2', {}, contactTitle),
		element('p', {}, contactNote),
		element('p', {}, toContact(view)),
	];
}
