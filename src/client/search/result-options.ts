import { element } from '../../results/element.ts';
import type { ResultElement } from '../../results/element.ts';
import { toWhere } from '../../results/search-results.ts';
import type { ShownResult } from '../../results/search-results.ts';

/** A result as options of a combobox: the page, and the section that matches best. */
export function toOptions(result: ShownResult): ResultElement[] {
	const { page, title, excerpt, section } = result;
	const id = `result-${page.path.replace(/\W+/g, '-')}`;
	const whole = element(
		'a',
		title.attributes,
		toWhere(result),
		element('span', { class: 'title' }, ...title.children),
		element('span', { class: 'excerpt' }, ...excerpt),
	);
	const options = [toOption(whole, `${id}0`)];
	return section ? [...options, toOption(section, `${id}1`, { class: 'section-link' })] : options;
}

/** A link as an option of a combobox. */
export function toOption(
	{ attributes, children }: ResultElement,
	id: string,
	more: ResultElement['attributes'] = {},
): ResultElement {
	const state = { role: 'option', 'aria-selected': 'false', tabindex: '-1' };
	const option = element('a', { ...attributes, ...state, id, ...more }, ...children);
	return element('li', { role: 'presentation' }, option);
}
