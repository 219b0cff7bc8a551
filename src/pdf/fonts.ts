import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files of Fontsource's packages. No variable fonts: Chromium would write their letters as drawings (Type 3). */
interface Family {
	readonly font: string;
	readonly subset: string;
	readonly faces: readonly `${number}-${'normal' | 'italic'}`[];
}

const TEXT = ['400-normal', '600-normal', '700-normal', '400-italic', '700-italic'] as const;
const CODE = ['400-normal', '700-normal'] as const;

/** By the name that the stylesheet gives it. The second of a font has the Latin letters that the first lacks. */
const FAMILIES: Readonly<Record<string, Family>> = {
	'PDF Text': { font: 'figtree', subset: 'latin', faces: TEXT },
	'PDF Text 2': { font: 'figtree', subset: 'latin-ext', faces: TEXT },
	'PDF Heading': { font: 'stix-two-text', subset: 'latin', faces: ['600-normal'] },
	'PDF Heading 2': { font: 'stix-two-text', subset: 'latin-ext', faces: ['600-normal'] },
	'PDF Code': { font: 'geist-mono', subset: 'latin', faces: CODE },
	'PDF Code 2': { font: 'geist-mono', subset: 'latin-ext', faces: CODE },
	// Lines and corners of trees.
	'PDF Code 3': { font: 'geist-mono', subset: 'symbols2', faces: CODE },
	// Arrows, signs, Greek, Cyrillic: 5,000 characters that no font above has.
	'PDF Symbols': { font: 'dejavu-sans', subset: 'latin', faces: ['400-normal', '700-normal'] },
};

/**
 * A stylesheet that sets a page in fonts of this project alone, whose files are in it: so its lines and pages break in
 * the same places on every machine. What these fonts lack (Chinese, emoji) is still set in those of the machine.
 */
export function renderFontStyles(): string {
	const faces = Object.entries(FAMILIES).flatMap(([family, { font, subset, faces }]) =>
		faces.map((face) => {
			const file = `@fontsource/${font}/files/${font}-${subset}-${face}.woff2`;
			const data = readFileSync(fileURLToPath(import.meta.resolve(file)), 'base64');
			const [weight, style] = face.split('-');
			return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url(data:font/woff2;base64,${data}) }`;
		}),
	);
	return `${faces.join('\n')}
:root {
	--sans: 'PDF Text', 'PDF Text 2', 'PDF Symbols', sans-serif;
	--serif: 'PDF Heading', 'PDF Heading 2', 'PDF Text', 'PDF Text 2', 'PDF Symbols', serif;
	--mono: 'PDF Code', 'PDF Code 2', 'PDF Code 3', 'PDF Symbols', monospace;
}`;
}
