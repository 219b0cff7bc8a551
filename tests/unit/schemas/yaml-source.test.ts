import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/schemas/yaml-source.ts';

const RUNS = { numRuns: 2000 };
const parse = (text: string, linesBefore = 0) =>
	parseYaml(text, { file: 'a.mdx', what: 'front matter', linesBefore });

/** Text made of what YAML gives a meaning to, so that most of it is nearly valid. */
const nearlyYaml = fc
	.array(
		fc.constantFrom(
			...['a', 'b: ', '- ', '"', "'", '[', ']', '{', '}', ', ', '\n', '\n  ', '\t', '# ', '|', '>'],
			...[
				'&x ',
				'*x',
				'!!str ',
				'!t ',
				'? ',
				': ',
				'---\n',
				'...\n',
				'%',
				'@',
				'`',
				'<<: ',
				'\r\n',
			],
			...['2024', 'true', 'null', '__proto__: ', '😀', '\\', 'é'],
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

const text = fc.oneof(nearlyYaml, fc.string({ unit: 'binary', maxLength: 60 }));

describe('parseYaml', () => {
	it('never throws, and gives either data or one problem', () => {
		fc.assert(
			fc.property(text, (source) => {
				const { data, issues } = parse(source);
				expect(issues.length).toBeLessThanOrEqual(1);
				if (issues.length > 0) expect(data).toBeUndefined();
			}),
			RUNS,
		);
	});

	it('places every problem inside the text', () => {
		fc.assert(
			fc.property(text, fc.nat({ max: 3 }), (source, linesBefore) => {
				const lines = source.split('\n');
				for (const { line, column } of parse(source, linesBefore).issues) {
					expect(line).toBeGreaterThan(linesBefore);
					expect(line - linesBefore).toBeLessThanOrEqual(lines.length);
					expect(column).toBeGreaterThan(0);
					// One past the end of the line is where something is missing.
					expect(column).toBeLessThanOrEqual(lines[line - linesBefore - 1]!.length + 1);
				}
			}),
			RUNS,
		);
	});

	it('names a reason and a fix in every problem', () => {
		fc.assert(
			fc.property(text, (source) => {
				for (const { message, fix, code } of parse(source).issues) {
					expect(['KB101', 'KB105']).toContain(code);
					expect(message).toMatch(/^front matter (?:is not valid YAML: .|has more than)/);
					expect(fix).not.toBe('');
				}
			}),
			RUNS,
		);
	});

	it('finds any path, also one that is not there, inside the text', () => {
		const path = fc.array(fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.nat({ max: 3 })), {
			maxLength: 4,
		});
		fc.assert(
			fc.property(text, path, fc.constantFrom('key', 'value'), (source, keys, part) => {
				const { locate, written } = parse(source);
				const { line, column } = locate(keys, part);
				const lines = source.split('\n');
				expect(line).toBeLessThanOrEqual(lines.length);
				expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
				written(keys);
			}),
			RUNS,
		);
	});

	it('finds each value of a list and each key where they stand', () => {
		const word = fc
			.stringMatching(/^[a-z]{1,8}$/)
			.filter((name) => !/^(?:true|false|null)$/.test(name));
		fc.assert(
			fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), (names) => {
				const source = names.map((name) => `${name}:\n  - ${name}x\n`).join('');
				const { data, locate, written } = parse(source, 1);
				expect(data).toEqual(Object.fromEntries(names.map((name) => [name, [`${name}x`]])));
				for (const [index, name] of names.entries()) {
					expect(locate([name], 'key')).toEqual({ line: 2 * index + 2, column: 1 });
					expect(locate([name, 0])).toEqual({ line: 2 * index + 3, column: 5 });
					expect(written([name, 0])).toBe(`${name}x`);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
