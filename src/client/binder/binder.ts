/** An article, question or topic that a reader has picked to print. */
export interface BinderItem {
	/** Its path without the outer slashes: `articles/token-auth`, `faq/lost-token`, `topics/api`. */
	readonly key: string;
	readonly title: string;
}

/** As many as a reader can look over, and a browser can print. */
export const MOST_ITEMS = 200;

const KEY = /^(?:articles|faq|topics)\/[\p{L}\p{N}._-]+$/u;
const LONGEST_TITLE = 300;

/** The items in stored JSON; what is no item is left out, and nothing throws. */
export function parseBinder(json: string | null): BinderItem[] {
	let stored: unknown;
	try {
		stored = JSON.parse(json ?? '[]');
	} catch {
		return [];
	}
	if (!Array.isArray(stored)) return [];
	const items = stored.flatMap((item: unknown): BinderItem[] => {
		const { key, title } = (item ?? {}) as Partial<Record<keyof BinderItem, unknown>>;
		return typeof key === 'string' && KEY.test(key) && typeof title === 'string'
			? [{ key, title: title.slice(0, LONGEST_TITLE) }]
			: [];
	});
	return withoutTwins(items);
}

/** The items of a shared address, `#articles/token-auth,topics/api`; their titles are not known yet. */
export function fromHash(hash: string): BinderItem[] {
	const keys = hash.replace(/^#/, '').split(',').map(decode);
	return withoutTwins(keys.filter((key) => KEY.test(key)).map((key) => ({ key, title: key })));
}

export function toHash(items: readonly BinderItem[]): string {
	return items.length === 0 ? '' : `#${items.map(({ key }) => encodeURI(key)).join(',')}`;
}

export function hasItem(items: readonly BinderItem[], key: string): boolean {
	return items.some((item) => item.key === key);
}

export function addItem(items: readonly BinderItem[], item: BinderItem): BinderItem[] {
	return withoutTwins([...items, item]);
}

export function removeItem(items: readonly BinderItem[], key: string): BinderItem[] {
	return items.filter((item) => item.key !== key);
}

/** The items with one at another place; both places from 0, the new one kept inside the list. */
export function moveItem(items: readonly BinderItem[], from: number, to: number): BinderItem[] {
	const item = items[from];
	if (!item) return [...items];
	const others = items.toSpliced(from, 1);
	return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, item);
}

function withoutTwins(items: readonly BinderItem[]): BinderItem[] {
	return [...new Map(items.toReversed().map((item) => [item.key, item])).values()]
		.toReversed()
		.slice(0, MOST_ITEMS);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}
