import { describe, expect, test } from 'vitest';
import { problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';

describe('Path', () => {
	test('arrows and greater-than signs separate the names', () => {
		const source = 'Go to <Path>Admin > Personal → Security</Path>.';
		expect(toHtml(source)).toBe(
			'<p>Go to <strong class="path"><span>Admin</span> → <span>Personal</span> → <span>Security</span></strong>.</p>',
		);
		expect(toMarkdown(source)).toBe('Go to **Admin → Personal → Security**.');
	});

	test('one name is a way too', () => {
		expect(toHtml('<Path>Admin</Path>')).toBe(
			'<p><strong class="path"><span>Admin</span></strong></p>',
		);
	});

	test('it takes no attributes', () => {
		expect(problemsOf('a <Path to="x">Admin</Path>')).toEqual([
			'1:3 error KB160 <Path> has no attribute "to".',
		]);
	});
});
