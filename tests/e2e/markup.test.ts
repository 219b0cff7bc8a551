import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate/node';
import { expect, inject, test } from 'vitest';
import { listPages, readPage } from '../support/pages.ts';
import { NU_CHECKER, getTool } from '../support/tools.ts';

const dist = inject('dist');

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
	rules: {
		// The title is the customer's whole question; what follows it is the name of the site.
		'long-title': 'off',
		// `popover=""` and `popover` are the same attribute; the HTML serializer writes the first.
		'attribute-empty-style': 'off',
		// White space between two templates shows nowhere.
		'no-trailing-whitespace': 'off',
		// What comes from the page's own server needs no digest.
		'require-sri': ['error', { target: 'crossorigin' }],
		// HTML allows an id to begin with a digit, as those of headings like "1. Add the website" do.
		'valid-id': ['error', { relaxed: true }],
	},
});

test('html-validate finds no error on any page', async () => {
	const errors: string[] = [];
	for (const address of listPages(dist)) {
		const { results } = await validator.validateString(readPage(dist, address), address);
		for (const { messages } of results)
			for (const { ruleId, message, line, column } of messages)
				errors.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
	}
	expect(errors).toEqual([]);
});

interface NuMessage {
	readonly type: 'error' | 'info' | 'non-document-error';
	readonly subType?: string;
	readonly url: string;
	readonly lastLine?: number;
	readonly message: string;
}

test('the Nu HTML checker of the W3C finds no error and no warning on any page', async () => {
	const messages = await runNuChecker();
	const faults = messages
		.filter(({ type, subType }) => type !== 'info' || subType === 'warning')
		.map(({ url, lastLine, message }) => `${url.split(dist).at(-1)!}:${lastLine ?? 0} ${message}`);
	expect(faults).toEqual([]);
});

async function runNuChecker(): Promise<readonly NuMessage[]> {
	const java = getTool('java');
	const options = ['--format', 'json', '--stdout', '--skip-non-html', '--exit-zero-always'];
	const { stdout } = await promisify(execFile)(
		java.program,
		['-Xmx512m', '-jar', NU_CHECKER, ...options, dist],
		{ env: java.env, maxBuffer: 2 ** 28 },
	);
	return (JSON.parse(stdout) as { messages: readonly NuMessage[] }).messages;
}
