import { element } from '../../results/element.ts';
import type { ResultElement, ResultNode } from '../../results/element.ts';
import type { ShownResult } from '../../results/search-results.ts';

/** The result as options of a combobox: the page, and the section that matches best. */
export function toOptions({ page, where, title, excerpt, section }: ShownResult): ResultElement[] {
	const option = (
		{ attributes }: ResultElement,
		place: number,
		more: ResultElement['attributes'],
		...children: readonly ResultNode[]
	) =>
		element(
			'li',
			{ role: 'presentation' },
			element(
				'a',
				{
					...attributes,
					role: 'option',
					'aria-selected': 'false',
					tabindex: '-1',
					id: `result-${page.path.replace(/\W+/g, '-')}${place}`,
					...more,
				},
				...children,
			),
		);
	return [
		option(
			title,
			0,
			{},
			element('span', { class: 'where' }, where),
			element('span', { class: 'title' }, ...title.children),
			element('span', { class: 'excerpt' }, ...excerpt),
		),
		...(section ? [option(section, 1, { class: 'section-link' }, ...section.children)] : []),
	];
}
