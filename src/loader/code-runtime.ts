import { at } from './code-place.ts';
import { PLACE } from './document-module.ts';

/**
 * Stands for what only the build can load: components of Astro, styles, pictures. Whatever is done
 * with it gives itself.
 */
export const stub: unknown = new Proxy(function () {}, {
	get: (_, key) => {
		if (key === 'then') return undefined;
		if (key === Symbol.toPrimitive) return () => '';
		if (key === Symbol.iterator) return () => [][Symbol.iterator]();
		return stub;
	},
	apply: () => stub,
	construct: () => stub as object,
});

export const Fragment = 'fragment';

type Props = Readonly<Record<string, unknown>>;
type Type = string | ((props: Props) => unknown) | undefined;

class JsxElement {
	readonly type: Type;
	readonly props: Props;
	readonly place: ReturnType<typeof at> | undefined;

	constructor(type: Type, { [PLACE]: place, ...props }: Props) {
		this.type = type;
		this.props = props;
		this.place = place as ReturnType<typeof at> | undefined;
	}
}

/** Called by compiled MDX for each element. */
export function jsx(type: Type, props: Props): JsxElement {
	return new JsxElement(type, props);
}
export { jsx as jsxs };

/** What is wrong with code that runs; the message is the sentence for its writer. */
export class CodeError extends Error {
	override readonly name = 'CodeError';
}

/** Runs everything that Astro would run to show a value; nothing is written. */
export async function show(given: unknown): Promise<void> {
	const value = await given;
	if (value === stub || value === null || typeof value === 'string') return;
	if (typeof value === 'function') return show((value as () => unknown)());
	if (typeof value === 'symbol')
		throw new CodeError('the code gives a symbol, which no page can show');
	if (typeof value !== 'object') return;
	if (value instanceof JsxElement) {
		const { type, props, place } = value;
		if (place) at(...place);
		return show(typeof type === 'function' && type !== stub ? type(props) : props['children']);
	}
	if (Symbol.iterator in value) for (const part of value as Iterable<unknown>) await show(part);
	else if ([Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null))
		throw new CodeError('the code gives an object, which no page can show');
}
