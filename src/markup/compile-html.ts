import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { escapeValue, reference } from './fill-html.ts';
import type { DocumentHtml, Hole, PhotoHole } from './text.ts';
import { isCode, isComponent, isEmbedded, isPhoto, textOf } from './tree.ts';
import type { CodeNode, ComponentNode, HtmlNode, PhotoNode } from './tree.ts';

/** Attributes by property, of those that nearly all elements have; they have a value, and no commas in lists. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
	id: 'id',
	className: 'class',
	href: 'href',
	src: 'src',
	alt: 'alt',
	title: 'title',
	role: 'role',
	tabIndex: 'tabindex',
	scope: 'scope',
	type: 'type',
	ariaLabel: 'aria-label',
	ariaHidden: 'aria-hidden',
	dataAside: 'data-aside',
};

/** Attributes that name an id, or several, of the same document. */
const NAMING: Readonly<Record<string, string>> = {
	id: 'id',
	popoverTarget: 'popovertarget',
	ariaLabelledBy: 'aria-labelledby',
	ariaDescribedBy: 'aria-describedby',
	htmlFor: 'for',
};

/** Elements with rules of their own, which only the full serializer knows. */
const SPECIAL = new Set(['svg', 'math', 'template', 'script', 'style']);
const VOID = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

type Part = string | Hole | CodeNode | ComponentNode;

/** Void elements have no children, unless a tree is made by hand. */
function isSpecial({ tagName, children }: Element): boolean {
	return SPECIAL.has(tagName) || (VOID.has(tagName) && children.length > 0);
}

/** The elements as HTML text with holes. Code of MDX, of which a comment is the usual kind, leaves no trace. */
export function compileHtml(nodes: readonly HtmlNode[]): DocumentHtml {
	return new HtmlCompiler().compile(nodes) as DocumentHtml;
}

/** The same, with the nodes of code where they stand. */
export function compileWithCode(nodes: readonly HtmlNode[]): Part[] {
	return new HtmlCompiler({ withCode: true }).compile(nodes);
}

/**
 * Writes what `hast-util-to-html` writes, byte for byte, in two thirds of the time: that looks up
 * each attribute anew, and each character that it writes as a reference.
 */
class HtmlCompiler {
	readonly #withCode: boolean;
	readonly #parts: Part[] = [];
	#text = '';

	constructor({ withCode = false } = {}) {
		this.#withCode = withCode;
	}

	compile(nodes: readonly HtmlNode[]): Part[] {
		this.#addAll(nodes);
		this.#flush();
		return this.#parts;
	}

	#addAll(nodes: readonly HtmlNode[]): void {
		for (const node of nodes)
			if (node.type === 'text') this.#text += escapeText(node.value);
			else if (isPhoto(node)) this.#add(toHole(node));
			else if (isEmbedded(node)) node.html.forEach((part) => this.#add(part));
			else if (isCode(node) || isComponent(node)) this.#addCode(node);
			else if (node.type !== 'element' || isSpecial(node)) this.#text += toHtml(node);
			else this.#addElement(node);
	}

	#add(part: Part): void {
		if (typeof part === 'string') this.#text += part;
		else {
			this.#flush();
			this.#parts.push(part);
		}
	}

	#flush(): void {
		if (this.#text) this.#parts.push(this.#text);
		this.#text = '';
	}

	#addCode(node: CodeNode | ComponentNode): void {
		if (this.#withCode) this.#add(node);
		else if (isComponent(node)) this.#addAll(node.children as HtmlNode[]);
	}

	#addElement(node: Element): void {
		const { tagName, properties, children } = node;
		const level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
		this.#addTagName(tagName, level);
		if (tagName === 'details') this.#add({ kind: 'open' });
		for (const name in properties) this.#addAttribute(name, properties[name], tagName);
		const { href } = properties;
		if (isLink(tagName, href))
			this.#add({ kind: 'beside', path: href, words: textOf(node).replace(/\s+/g, ' ').trim() });
		this.#text += '>';
		if (VOID.has(tagName)) return;
		this.#addAll(children);
		this.#addTagName(`/${tagName}`, level);
		this.#text += '>';
	}

	#addTagName(name: string, level: number | undefined): void {
		this.#text += `<${level === undefined ? name : name.slice(0, -1)}`;
		if (level !== undefined) this.#add({ kind: 'level', level });
	}

	#addAttribute(name: string, value: Properties[string], tagName: string): void {
		const naming = NAMING[name];
		if (naming && (typeof value === 'string' || Array.isArray(value))) {
			this.#text += ` ${naming}="`;
			const names = Array.isArray(value) ? value.join(' ').trim() : value;
			for (const each of names.split(/(\s+)/)) {
				if (each.trim()) this.#add({ kind: 'id', id: escapeValue(each) });
				else this.#text += each;
			}
			this.#text += '"';
		} else if (name === 'href' && typeof value === 'string' && /^#./s.test(value)) {
			this.#text += ' href="#';
			this.#add({ kind: 'id', id: escapeValue(value.slice(1)) });
			this.#text += '"';
		} else if (name === 'href' && isLink(tagName, value)) {
			this.#text += ' href="';
			this.#add({ kind: 'address', path: value });
			this.#text += '"';
		} else this.#text += toAttribute(name, value);
	}
}

function toHole({ src, alt, width, height }: PhotoNode): PhotoHole {
	const properties = { alt, width, height, loading: 'lazy', decoding: 'async' };
	const attributes = Object.entries(properties).map(([name, value]) => toAttribute(name, value));
	return { kind: 'photo', src, attributes: attributes.join('') };
}

function isLink(tagName: string, href: Properties[string]): href is string {
	return tagName === 'a' && typeof href === 'string' && !href.startsWith('#');
}

/** With a space before it; empty when there is none. */
function toAttribute(name: string, value: Properties[string]): string {
	if (value === null || value === undefined) return '';
	const attribute = ATTRIBUTES[name];
	if (attribute === undefined || typeof value === 'boolean' || Number.isNaN(value)) {
		const element = toHtml({
			type: 'element',
			tagName: 'x',
			properties: { [name]: value },
			children: [],
		});
		return element.slice('<x'.length, -'></x>'.length);
	}
	return ` ${attribute}="${escapeValue(Array.isArray(value) ? value.join(' ').trim() : String(value))}"`;
}

function escapeText(text: string): string {
	return /[<&]/.test(text) ? text.replace(/[<&]/g, reference) : text;
}
