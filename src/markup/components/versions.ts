import type { Component } from '../component.ts';
import { slugify } from '../slug.ts';
import { attribute, element, isComponent } from '../tree.ts';

/** `<Versions>`: one `<Version>` each; all are shown until the browser turns them into tabs. */
export const versions: Component = {
	name: 'Versions',
	attributes: {},
	check(node) {
		const wrong = node.children.some(
			(child) =>
				!(isComponent(child) && child.name === 'Version') &&
				!(child.type === 'text' && !child.value.trim()),
		);
		if (!wrong && node.children.some(isComponent)) return undefined;
		return {
			message: '<Versions> must hold <Version> blocks and nothing else',
			fix: 'put each text in <Version label="…"> … </Version>',
		};
	},
	toHtml: (_node, children) => [element('kb-versions', { className: ['versions'] }, ...children)],
	toMarkdown: (_node, children) => children,
};

/** `<Version label="Matomo 4 and newer">`; equal labels are chosen together all over the site. */
export const version: Component = {
	name: 'Version',
	attributes: { label: { required: true } },
	inside: 'Versions',
	toHtml(node, children) {
		const label = attribute(node, 'label') ?? '';
		return [
			element(
				'div',
				{ className: ['version'], dataVersion: slugify(label) },
				element('p', { className: ['version-label'] }, label),
				...children,
			),
		];
	},
	// An entry of a list, so that the end of each version shows. Its sign is not the usual one: a
	// list of the writer's that ends right before must stay a list of its own.
	toMarkdown: (node, children) =>
		`* **${attribute(node, 'label') ?? ''}**\n\n${children}`.replace(/\n(?!\n|$)/g, '\n  '),
};
