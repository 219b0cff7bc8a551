import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { english } from '../../../src/search/english.ts';
import { languageOf } from '../../../src/search/language.ts';
import { readThesaurus } from '../../../src/search/thesaurus/thesaurus.ts';

const groups = readThesaurus(english).map(({ entries, exits }) => ({
	entries: entries.map((stems) => stems.join(' ')),
	exits: exits.map((stems) => stems.join(' ')),
}));

test('it has the everyday words of 300 things and more', () => {
	expect(groups.length).toBeGreaterThanOrEqual(300);
});

test('what customers say leads to one thing', () => {
	const counts = new Map<string, number>();
	for (const entry of groups.flatMap(({ entries }) => entries))
		counts.set(entry, (counts.get(entry) ?? 0) + 1);
	expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
});

test('each group leads from some words to others', () => {
	const idle = groups.filter(({ entries, exits }) =>
		entries.every((entry) => exits.every((exit) => exit === entry)),
	);
	expect(idle).toEqual([]);
	expect(groups.flatMap(({ exits }) => exits).filter((exit) => exit === '')).toEqual([]);
});

test('expressions are short enough to be typed as they stand', () => {
	const long = groups
		.flatMap(({ entries, exits }) => [...entries, ...exits])
		.filter((expression) => expression.split(' ').length > 3);
	expect(long).toEqual([]);
});

test.for([
	['turn on', 'disabl'],
	['turn off', 'enabl'],
	['cancel', 'delet'],
	['revoke', 'delet'],
	['unsubscribe', 'subscrib'],
	['log out', 'login'],
])('“%s” does not lead to “%s”', ([said, opposite]) => {
	const stems = said!.split(' ').map(english.stem).join(' ');
	const exits = groups
		.filter(({ entries }) => entries.includes(stems))
		.flatMap((group) => group.exits);
	expect(exits).not.toContain(opposite);
});

test('a language without one has no groups', () => {
	expect(readThesaurus(languageOf('sw'))).toEqual([]);
});

test('browsers do not load it', async () => {
	const { metafile } = await build({
		entryPoints: ['src/client/search/search-dialog.ts'],
		bundle: true,
		format: 'esm',
		write: false,
		metafile: true,
	});
	const inputs = Object.keys(metafile.inputs);
	expect(inputs).toContain('src/search/synonyms.ts');
	expect(inputs.filter((path) => path.includes('thesaurus'))).toEqual([]);
});
