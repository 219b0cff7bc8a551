import type { Element, ElementContent, Properties } from 'hast';
import { SVG, XLINK, XML, faultsOf } from './drawing-faults.ts';
import { TOO_DEEP, parseXml } from './xml.ts';
import type { XmlDocument, XmlElement } from './xml.ts';

export interface Drawing {
	/** The `<svg>` element, ready to stand in the page; undefined when it can only be shown as a file. */
	readonly tree: Element | undefined;
	readonly width: number;
	readonly height: number;
	/** Why it can't be published. */
	readonly faults: readonly DrawingFault[];
}

export interface DrawingFault {
	readonly code: 'KB151' | 'KB153';
	/** The end of a sentence that begins with "the drawing". */
	readonly message: string;
	readonly fix: string;
}

const TAGS: ReadonlySet<string> = new Set(
	'svg g rect circle ellipse line path polyline polygon text tspan title desc'.split(' '),
);

/**
 * Properties of the tree by attribute. Everything else (style, ids, references) would break the
 * page's policy or collide with it.
 */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
	...'viewBox x y width height rx ry cx cy r x1 y1 x2 y2 d dx dy points transform fill stroke'
		.split(' ')
		.map((name) => [name, name] as const),
	['class', 'className'],
	['text-anchor', 'textAnchor'],
	['stroke-width', 'strokeWidth'],
	['stroke-linecap', 'strokeLineCap'],
	['stroke-linejoin', 'strokeLineJoin'],
	['stroke-dasharray', 'strokeDashArray'],
]);

/** Reads an SVG file as browsers do, as XML; undefined when it holds no `<svg>`. */
export function parseDrawing(source: string): Drawing | undefined {
	const document = parseXml(source, SVG);
	const { root } = document;
	if (root?.local !== 'svg') return undefined;
	const { width, height } = sizeOf(root);
	const faults = whyUnreadable(document, source) ?? [
		...faultsOf(document).map((fault) => ({ code: 'KB153' as const, ...fault })),
		...(width > 0 && height > 0
			? []
			: [
					{
						code: 'KB151' as const,
						message: 'has a viewBox without a size',
						fix: 'export it again, or write viewBox="0 0 width height" with its numbers',
					},
				]),
	];
	if (faults.length > 0) return { tree: undefined, width, height, faults };
	const tree = root.namespace === SVG && isPlain(root) ? toInline(root, width, height) : undefined;
	return { tree, width, height, faults: tree ? [] : faultsOfFile(root) };
}

/** The fault that leaves nothing more to say, as a list of one. */
function whyUnreadable(document: XmlDocument, source: string): DrawingFault[] | undefined {
	const { doctype, encoding = 'UTF-8', error } = document;
	if (!/^utf-?8$/i.test(encoding) && /[^\0-\x7f]/.test(source))
		return [{ code: 'KB151', message: `is said to be in ${encoding}`, fix: 'save it as UTF-8' }];
	if (!error) return undefined;
	// What its DOCTYPE declares is then missing, and the error a consequence.
	const [declared] = doctype ? faultsOf({ ...document, root: undefined }) : [];
	if (declared) return [{ code: 'KB153', ...declared }];
	const { reason, line } = error;
	return reason === TOO_DEEP
		? [{ code: 'KB151', message: `is ${TOO_DEEP}`, fix: 'export the drawing without groups' }]
		: [
				{
					code: 'KB151',
					message: `is broken XML (line ${line}): ${reason}`,
					fix: 'export the drawing again',
				},
			];
}

/** In the page HTML gives a drawing its namespace; as a file it needs its own. */
function faultsOfFile({ attributes }: XmlElement): DrawingFault[] {
	if (attributes.some(({ name, value }) => name.startsWith('xmlns') && value === SVG)) return [];
	return [
		{
			code: 'KB151',
			message: 'does not say that it is SVG, so browsers do not show it',
			fix: `write <svg xmlns="${SVG}" …>`,
		},
	];
}

function sizeOf(svg: XmlElement): { readonly width: number; readonly height: number } {
	const ownWidth = attributeOf(svg, 'width') ?? '640';
	const ownHeight = attributeOf(svg, 'height') ?? '360';
	const viewBox = attributeOf(svg, 'viewBox') ?? '';
	const [, , width = parseFloat(ownWidth), height = parseFloat(ownHeight)] = viewBox
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	return { width, height };
}

function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
	return attributes.find((attribute) => attribute.name === name)?.value;
}

/** The data of an editor has no look, and so no place in the page. */
function isShown({ namespace, local }: XmlElement): boolean {
	return namespace === SVG && local !== 'metadata';
}

function isPlain(element: XmlElement): boolean {
	if (!isShown(element)) return true;
	return (
		TAGS.has(element.local) &&
		element.attributes.every(({ namespace, name }) =>
			namespace === '' ? PROPERTIES.has(name) : namespace !== XLINK && namespace !== XML,
		) &&
		element.children.every((child) => typeof child === 'string' || isPlain(child))
	);
}

function toInline(svg: XmlElement, width: number, height: number): Element {
	const viewBox = attributeOf(svg, 'viewBox') ?? `0 0 ${width} ${height}`;
	return { ...toElement(svg), properties: { viewBox, className: ['drawing'] } };
}

function toElement({ local, attributes, children }: XmlElement): Element {
	const properties: Properties = {};
	for (const { namespace, name, value } of attributes) {
		const property = PROPERTIES.get(name);
		if (namespace === '' && property)
			properties[property] = property === 'className' ? value.split(/\s+/).filter(Boolean) : value;
	}
	return { type: 'element', tagName: local, properties, children: children.flatMap(toContent) };
}

function toContent(child: XmlElement | string): ElementContent[] {
	// Indentation between elements is no part of the picture.
	if (typeof child === 'string') return child.trim() === '' ? [] : [{ type: 'text', value: child }];
	return isShown(child) ? [toElement(child)] : [];
}
