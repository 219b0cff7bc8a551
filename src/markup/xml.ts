import { SaxesParser } from 'saxes';

export interface XmlElement {
	/** Without its prefix. */
	readonly local: string;
	readonly namespace: string;
	readonly attributes: readonly XmlAttribute[];
	readonly children: (XmlElement | string)[];
	/** 1-based, as all lines here. */
	readonly line: number;
}

export interface XmlAttribute {
	/** As it is written, with its prefix. */
	readonly name: string;
	readonly local: string;
	/** Empty without a prefix. */
	readonly namespace: string;
	readonly value: string;
	readonly line: number;
}

export interface XmlDocument {
	/** What was read before the error, when there is one. */
	readonly root: XmlElement | undefined;
	/** Targets of `<?target …?>`, but for the XML declaration. */
	readonly instructions: readonly { readonly target: string; readonly line: number }[];
	readonly doctype: { readonly text: string; readonly line: number } | undefined;
	readonly encoding: string | undefined;
	readonly error: { readonly reason: string; readonly line: number } | undefined;
}

/** Browsers stop at 512 in HTML; what walks the tree may then use the stack. */
const MOST_LEVELS = 500;

/** The reason of the error that this limit is. */
export const TOO_DEEP = 'nested too deeply';

/**
 * Reads XML by the rules of browsers: strictly, with namespaces, and without the entities that a
 * document declares itself. Never throws.
 *
 * @param namespace of elements without a prefix where the document names none
 */
export function parseXml(source: string, namespace: string): XmlDocument {
	const parser = new SaxesParser({
		xmlns: true,
		position: false,
		additionalNamespaces: { '': namespace },
		// Browsers know no other version.
		defaultXMLVersion: '1.0',
		forceXMLVersion: true,
	});
	let root: XmlElement | undefined;
	let doctype: XmlDocument['doctype'];
	let encoding: string | undefined;
	let error: XmlDocument['error'];
	const instructions: { target: string; line: number }[] = [];
	const open: XmlElement[] = [];
	let startLine = 1;
	let attributeLines = new Map<string, number>();

	parser.on('xmldecl', (declaration) => (encoding = declaration.encoding));
	parser.on('doctype', (text) => (doctype = { text: text.trim(), line: parser.line }));
	parser.on('processinginstruction', ({ target }) =>
		instructions.push({ target, line: parser.line }),
	);
	parser.on('opentagstart', () => {
		// The parser has read one character beyond the name, which may have ended the line.
		startLine = parser.line - (/[\r\n]/.test(source[parser.position - 1] ?? '') ? 1 : 0);
		attributeLines = new Map();
	});
	parser.on('attribute', ({ name }) => attributeLines.set(name, parser.line));
	parser.on('opentag', ({ local, uri, attributes }) => {
		const element: XmlElement = {
			local,
			namespace: uri,
			attributes: Object.values(attributes).map((attribute) => ({
				name: attribute.name,
				local: attribute.local,
				namespace: attribute.uri,
				value: attribute.value,
				line: attributeLines.get(attribute.name) ?? startLine,
			})),
			children: [],
			line: startLine,
		};
		if (open.length === MOST_LEVELS) parser.fail(TOO_DEEP);
		root ??= element;
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => open.pop());
	const addText = (text: string) => open.at(-1)?.children.push(text);
	parser.on('text', addText);
	parser.on('cdata', addText);

	try {
		parser.write(source).close();
	} catch (thrown) {
		error = { reason: (thrown as Error).message, line: parser.line };
	}
	return { root, instructions, doctype, encoding, error };
}
