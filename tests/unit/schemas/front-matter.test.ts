import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/schemas/front-matter.ts';

const RUNS = { numRuns: 2000 };

const lineEnd = fc.constantFrom('\n', '\r\n');
const piece = fc.constantFrom(
	'a: 1',
	'---',
	'--- ',
	'----',
	'- x',
	'',
	'# é😀',
	'\t',
	'text --- text',
	'...',
);
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 80 }),
	fc.tuple(fc.array(piece, { maxLength: 12 }), lineEnd).map(([lines, end]) => lines.join(end)),
);

/** A YAML block that holds no fence, as lines. */
const yamlLines = fc.array(fc.constantFrom('a: 1', 'b: "---"', '  - x', '# é😀', '', '----'), {
	maxLength: 6,
});

describe('splitFrontMatter', () => {
	it('never throws on any text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const split = splitFrontMatter(text, 'a.mdx');
				if ('code' in split) expect(split).toMatchObject({ line: 1, column: 1, code: 'KB102' });
			}),
			RUNS,
		);
	});

	it('keeps every offset, line and column of the file in the body', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const split = splitFrontMatter(text, 'a.mdx');
				if ('code' in split) return;
				const { body } = split;
				expect(body).toHaveLength(text.length);
				for (let offset = 0; offset < text.length; offset++) {
					const [was, is] = [text[offset]!, body[offset]!];
					expect(is === was || (is === ' ' && was !== '\n' && was !== '\r')).toBe(true);
				}
			}),
			RUNS,
		);
	});

	it('parts the YAML from the body, whatever the body holds', () => {
		fc.assert(
			fc.property(yamlLines, anyText, lineEnd, (yaml, body, end) => {
				const front = ['---', ...yaml, '---', ''].join(end);
				const split = splitFrontMatter(front + body, 'a.mdx');
				if ('code' in split) throw new Error(split.message);
				expect(split.yaml).toBe(yaml.join(end));
				expect(split.body.slice(front.length)).toBe(body);
				expect(split.body.slice(0, front.length).trim()).toBe('');
			}),
			RUNS,
		);
	});
});
