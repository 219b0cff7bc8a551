import { unsafeScheme } from './unsafe.ts';
import type { XmlAttribute, XmlDocument, XmlElement } from './xml.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** Besides SVG itself the only namespaces whose elements browsers act on; those of editors are data to them. */
const ACTIVE_NAMESPACES = new Set([
	'http://www.w3.org/1999/xhtml',
	'http://www.w3.org/1998/Math/MathML',
]);

/** SVG 1.1 and 2 without what runs code or embeds pages. */
const ELEMENTS = new Set(
	`a animate animateColor animateMotion animateTransform circle clipPath color-profile cursor defs
	desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
	feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
	feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
	feSpecularLighting feSpotLight feTile feTurbulence filter font font-face font-face-format
	font-face-name font-face-src font-face-uri g glyph glyphRef hkern image line linearGradient
	marker mask metadata missing-glyph mpath path pattern polygon polyline radialGradient rect set
	stop style svg switch symbol text textPath title tref tspan use view vkern`.split(/\s+/),
);

const RUNNING = new Set(['script', 'handler', 'listener', 'iframe', 'embed', 'object']);

const RUNS = 'which can run code';
const LOADS = 'which loads something from outside the file';
const WITHOUT_SCRIPTS = 'export it without scripts and links';
const EMBEDDED = 'embed pictures and fonts when you export it, and remove links';
const PLAIN = 'export it as plain SVG, without the data of its editor';

/** What is wrong with a drawing at one place of it. */
interface Fault {
	readonly what: string;
	readonly why: string;
	readonly fix: string;
	readonly line: number;
	/** Faults of one kind are told once; the text itself when absent. */
	readonly kind?: string;
}

/** What can run code or load something, as the ends of sentences that begin with "the drawing". */
export function faultsOf({ root, instructions, doctype }: XmlDocument): {
	readonly message: string;
	readonly fix: string;
}[] {
	const faults: Fault[] = instructions
		.filter(({ target }) => target.toLowerCase() === 'xml-stylesheet')
		.map(({ line }) => ({
			what: '<?xml-stylesheet?>',
			why: LOADS,
			fix: 'remove this line, and put the styles into <style>',
			line,
		}));
	if (doctype && !isStandard(doctype.text))
		faults.push({
			what: 'a DOCTYPE with declarations of its own',
			why: 'which can hide code',
			fix: PLAIN,
			line: doctype.line,
		});
	if (root) collect(root, faults);
	const kinds = new Map<string, Fault[]>();
	for (const fault of faults) {
		const kind = fault.kind ?? fault.what;
		const same = kinds.get(kind);
		if (same) same.push(fault);
		else kinds.set(kind, [fault]);
	}
	return [...kinds.values()].map(([first, ...more]) => {
		const places = `line ${first!.line}${more.length > 0 ? ` and ${more.length} more` : ''}`;
		return { message: `contains ${first!.what} (${places}), ${first!.why}`, fix: first!.fix };
	});
}

/** Many programs write the line of the SVG standard; browsers don't load what it names. */
function isStandard(doctype: string): boolean {
	return /^svg(?:\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN\1\s+(["'])[^"'[]*\2)?$/.test(
		doctype,
	);
}

function collect(element: XmlElement, faults: Fault[]): void {
	const { namespace, attributes, children, line } = element;
	const fault = elementFault(element);
	if (fault) {
		// What stands in it goes with it.
		faults.push({ ...fault, line });
		return;
	}
	if (namespace === SVG)
		for (const attribute of attributes) {
			const found = attributeFault(attribute);
			if (found) faults.push({ ...found, line: attribute.line });
		}
	for (const child of children) if (typeof child !== 'string') collect(child, faults);
}

type FoundFault = Omit<Fault, 'line'> | undefined;

function elementFault(element: XmlElement): FoundFault {
	const { local, namespace } = element;
	const name = local.toLowerCase();
	if (ACTIVE_NAMESPACES.has(namespace) || name === 'foreignobject')
		return {
			what: `HTML in <${local}>`,
			why: RUNS,
			fix: 'export it with plain text instead of HTML',
		};
	if (namespace !== SVG) return undefined;
	if (ELEMENTS.has(local)) return local === 'style' ? styleFault(textOf(element)) : undefined;
	return RUNNING.has(name)
		? { what: `<${local}>`, why: RUNS, fix: WITHOUT_SCRIPTS }
		: { what: `<${local}>`, why: 'which browsers do not show', fix: PLAIN };
}

function attributeFault({ name, local, namespace, value }: XmlAttribute): FoundFault {
	if (namespace === XLINK) return local === 'href' ? targetFault(value) : undefined;
	if (namespace === XML)
		return local === 'base'
			? { what: `the attribute ${name}`, why: LOADS, fix: EMBEDDED }
			: undefined;
	if (namespace !== '' || /^(?:data|aria)-/.test(local)) return undefined;
	if (/^on/i.test(local)) return { what: `the attribute ${name}`, why: RUNS, fix: WITHOUT_SCRIPTS };
	if (['href', 'src', 'ping'].includes(local)) return targetFault(value);
	if (['from', 'to', 'by', 'values'].includes(local)) {
		const link = value.split(';').find((part) => unsafeScheme(part) !== undefined);
		if (link !== undefined) return targetFault(link);
	}
	if (local === 'attributeName' && /^(?:.*:)?(?:href|on.*)$/i.test(value.trim()))
		return { what: `an animation of "${value.trim()}"`, why: RUNS, fix: WITHOUT_SCRIPTS };
	return styleFault(value);
}

/** Parts of the drawing itself, and pictures and fonts that it carries, are all it may refer to. */
function targetFault(target: string): FoundFault {
	// Browsers drop white space before they read the scheme.
	const compact = target.replace(/[\u0000-\u0020]/g, '');
	if (
		compact === '' ||
		compact.startsWith('#') ||
		/^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/|application\/(?:x-)?font)/i.test(compact)
	)
		return undefined;
	return unsafeScheme(compact)
		? { what: `a link to ${compact.slice(0, 20)}`, why: RUNS, fix: WITHOUT_SCRIPTS, kind: 'link' }
		: { what: `"${shorten(compact)}"`, why: LOADS, fix: EMBEDDED, kind: 'reference' };
}

/** In a style sheet, a style attribute or any other: `fill` and its like take `url()` too. */
function styleFault(text: string): FoundFault {
	const css = decodeCss(text);
	const loading = /@import\b|image-set\(|\bsrc\(|\bimage\(/i.exec(css)?.[0];
	if (loading !== undefined) return { what: loading.replace('(', '()'), why: LOADS, fix: EMBEDDED };
	for (const { index, 0: start } of css.matchAll(/url\(\s*["']?/gi)) {
		const fault = targetFault(/^[^"')]*/.exec(css.slice(index + start.length))![0]);
		if (fault) return fault;
	}
	return undefined;
}

/** CSS may write any letter as `\6f`. */
function decodeCss(text: string): string {
	return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex?: string, letter?: string) => {
		const code = Number.parseInt(hex ?? '', 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : (letter ?? '');
	});
}

function textOf({ children }: XmlElement): string {
	return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function shorten(target: string): string {
	return target.length > 60 ? `${target.slice(0, 60)}…` : target;
}
