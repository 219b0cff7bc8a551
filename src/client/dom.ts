type Child = Node | string | undefined | false;

/** An element with attributes and children; text is never read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Readonly<Record<string, string | boolean | undefined>> = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes))
		if (value === true) element.setAttribute(name, '');
		else if (value !== undefined && value !== false) element.setAttribute(name, value);
	element.append(...children.filter((child) => child !== undefined && child !== false));
	return element;
}

/** The address of a path of this site, under the base it is served from. */
export function toAddress(path: string): string {
	return `${document.documentElement.dataset['base'] ?? '/'}${path.slice(1)}`;
}
