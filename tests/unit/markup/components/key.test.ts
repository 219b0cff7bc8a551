import { describe, expect, test } from 'vitest';
import { problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';

describe('Key', () => {
	test('keys of a combination stand in boxes of their own', () => {
		expect(toHtml('Press <Key>Ctrl + K</Key> now.')).toBe(
			'<p>Press <kbd>Ctrl</kbd>+<kbd>K</kbd> now.</p>',
		);
		expect(toMarkdown('Press <Key>Ctrl + K</Key> now.')).toBe('Press **Ctrl+K** now.');
	});

	test('the plus key is a key', () => {
		expect(toHtml('<Key>Ctrl++</Key>')).toBe('<p><kbd>Ctrl</kbd>+<kbd>+</kbd></p>');
		expect(toHtml('a <Key>+</Key>')).toBe('<p>a <kbd>+</kbd></p>');
	});

	test('alone on a line it is a paragraph', () => {
		expect(toHtml('<Key>Esc</Key>')).toBe('<p><kbd>Esc</kbd></p>');
	});

	test('it takes no attributes', () => {
		expect(problemsOf('a <Key name="x">Esc</Key>')).toEqual([
			'1:3 error KB160 <Key> has no attribute "name".',
		]);
	});
});
