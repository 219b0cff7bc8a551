import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export interface Drawing {
	/** The `<svg>` element, ready to stand in the page; undefined when it can only be shown as a file. */
	readonly tree: Element | undefined;
	readonly width: number;
	readonly height: number;
	/** What in it can run code, in words. */
	readonly unsafe: string | undefined;
}

const TAGS: ReadonlySet<string> = new Set([
	'svg',
	'g',
	'rect',
	'circle',
	'ellipse',
	'line',
	'path',
	'polyline',
	'polygon',
	'text',
	'tspan',
	'title',
	'desc',
]);

/** Everything else (style, ids, references) would break the page's policy or collide with it. */
const PROPERTIES: ReadonlySet<string> = new Set([
	'viewBox',
	'xmlns',
	'x',
	'y',
	'width',
	'height',
	'rx',
	'ry',
	'cx',
	'cy',
	'r',
	'x1',
	'y1',
	'x2',
	'y2',
	'd',
	'dx',
	'dy',
	'points',
	'transform',
	'className',
	'textAnchor',
	'fill',
	'stroke',
	'strokeWidth',
	'strokeLineCap',
	'strokeLineJoin',
	'strokeDashArray',
]);

/** Reads an SVG file; undefined when it holds no `<svg>`. */
export function parseDrawing(source: string): Drawing | undefined {
	const root = fromHtml(source, { fragment: true });
	const svg = root.children.find(
		(node): node is Element => node.type === 'element' && node.tagName === 'svg',
	);
	if (!svg) return undefined;
	const { viewBox, width: ownWidth = 640, height: ownHeight = 360 } = svg.properties;
	const [, , width = parseFloat(String(ownWidth)), height = parseFloat(String(ownHeight))] = String(
		viewBox ?? '',
	)
		.split(/[\s,]+/)
		.map(Number);
	const nodes = elementsOf(svg);
	const unsafe = nodes.map(whyUnsafe).find((reason) => reason !== undefined);
	const plain = nodes.every(
		(node) =>
			TAGS.has(node.tagName) && Object.keys(node.properties).every((name) => PROPERTIES.has(name)),
	);
	return {
		tree: plain && !unsafe ? toInline(svg, width, height) : undefined,
		width,
		height,
		unsafe,
	};
}

function toInline(svg: Element, width: number, height: number): Element {
	const { viewBox = `0 0 ${width} ${height}` } = svg.properties;
	return {
		...svg,
		properties: { viewBox, className: ['drawing'] },
		children: svg.children.flatMap(compact),
	};
}

/** Indentation between elements is no part of the picture. */
function compact(node: ElementContent): ElementContent[] {
	if (node.type === 'text') return node.value.trim() === '' ? [] : [node];
	if (node.type !== 'element') return [];
	return [{ ...node, children: node.children.flatMap(compact) }];
}

function elementsOf(node: Element): Element[] {
	return [
		node,
		...node.children.flatMap((child) => (child.type === 'element' ? elementsOf(child) : [])),
	];
}

function whyUnsafe(node: Element): string | undefined {
	if (['script', 'foreignObject', 'iframe', 'embed', 'object'].includes(node.tagName))
		return `<${node.tagName}>`;
	const handler = Object.keys(node.properties).find((name) => /^on/i.test(name));
	if (handler) return `the attribute ${handler}`;
	// Any attribute: animations write links too. Browsers drop white space before they read the scheme.
	const target = Object.values(node.properties)
		.map((value) => String(value).replace(/[\u0000-\u0020]/g, ''))
		.find((value) => /^(?:javascript|vbscript|data:text)/i.test(value));
	return target === undefined ? undefined : `a link to ${target.slice(0, 20)}`;
}
