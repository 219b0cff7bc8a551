import type { Choice, ResultNode } from '../../results/element.ts';
import { make, toAddress } from '../dom.ts';

/**
 * The nodes as DOM; what leads to another search is a button.
 *
 * @param onChoice called when one of these is pressed
 */
export function toDom(
	nodes: readonly ResultNode[],
	onChoice: (state: Choice['state']) => void = () => undefined,
): (HTMLElement | string)[] {
	return nodes.flatMap((node) => {
		if (typeof node !== 'object') return node || [];
		const { tag, attributes, choice } = node;
		const { href, ...others } = attributes;
		const children = toDom(node.children, onChoice);
		if (!choice)
			return make(
				tag as keyof HTMLElementTagNameMap,
				{ ...others, href: href?.startsWith('/') ? toAddress(href) : href },
				...children,
			);
		const button = make(
			'button',
			{ type: 'button', class: others['class'], 'aria-pressed': choice.isChosen?.toString() },
			...children,
		);
		button.addEventListener('click', () => onChoice(choice.state));
		return button;
	});
}
