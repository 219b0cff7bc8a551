import { describe, expect, test } from 'vitest';
import { problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';

const SOURCE =
	'<Api method="GET" url="/index.php?idSite=$SITE_ID">\n<Param name="idSite" value="$SITE_ID" required>The *site*.</Param>\n<Param name="format">\nOne\nof two\n</Param>\n</Api>';

describe('Api', () => {
	test('a request with a table of its parameters, placeholders marked', () => {
		expect(toHtml(SOURCE)).toBe(
			'<div class="api"><p class="api-line"><strong>GET</strong> <code>/index.php?idSite=<var>$SITE_ID</var></code></p>' +
				'<div class="table" role="group" tabindex="0" aria-label="Parameters, scrolls sideways"><table>' +
				'<thead><tr><th scope="col">Parameter</th>\n<th scope="col">Value</th>\n<th scope="col">Meaning</th>\n</tr></thead>' +
				'<tbody><tr><th scope="row"><code>idSite</code> <em>required</em></th>\n<td><code><var>$SITE_ID</var></code></td>\n<td>The <em>site</em>.</td>\n</tr>\n' +
				'<tr><th scope="row"><code>format</code></th>\n<td></td>\n<td>One\nof two</td>\n</tr>\n</tbody></table></div></div>',
		);
	});

	test('its Markdown is a code block and a table', () => {
		expect(toMarkdown(SOURCE)).toBe(
			'```http\nGET /index.php?idSite=$SITE_ID\n```\n\n| Parameter | Value | Meaning |\n|---|---|---|\n| `idSite` (required) | `$SITE_ID` | The *site*. |\n| `format` |  | One of two |',
		);
	});

	test('parameters on one line are still one row each', () => {
		expect(
			toMarkdown(
				'<Api method="GET" url="/x"><Param name="a">b</Param><Param name="c">d</Param></Api>',
			),
		).toBe(
			'```http\nGET /x\n```\n\n| Parameter | Value | Meaning |\n|---|---|---|\n| `a` |  | b |\n| `c` |  | d |',
		);
	});

	test('a bar in a parameter does not end its cell', () => {
		expect(
			toMarkdown('<Api method="GET" url="/x">\n<Param name="a|b" value="1|2">3|4</Param>\n</Api>'),
		).toContain('| `a\\|b` | `1\\|2` | 3\\|4 |');
	});

	test('without parameters there is no table', () => {
		expect(toHtml('<Api method="POST" url="/x" />')).toBe(
			'<div class="api"><p class="api-line"><strong>POST</strong> <code>/x</code></p></div>',
		);
		expect(toMarkdown('<Api method="POST" url="/x" />')).toBe('```http\nPOST /x\n```');
	});

	test('a method that HTTP does not have is an error', () => {
		expect(problemsOf('<Api method="GETT" url="/x" />')).toEqual([
			'1:1 error KB160 "method" of <Api> can\'t be "GETT". Did you mean "GET"?',
		]);
	});

	test('it needs a method and an address', () => {
		expect(problemsOf('<Api />')).toEqual([
			'1:1 error KB160 <Api> needs "method"',
			'1:1 error KB160 <Api> needs "url"',
		]);
	});

	test('text between the parameters is an error', () => {
		expect(problemsOf('<Api method="GET" url="/x">\nText\n</Api>')).toEqual([
			'1:1 error KB160 <Api> must hold <Param> lines and nothing else',
		]);
	});

	test('"required" is a lone word', () => {
		expect(
			problemsOf('<Api method="GET" url="/x">\n<Param name="a" required="yes">b</Param>\n</Api>'),
		).toEqual(['2:1 error KB160 "required" of <Param> must be a lone word']);
	});

	test('a parameter outside of a request is an error', () => {
		expect(problemsOf('<Param name="a">b</Param>')).toEqual([
			'1:1 error KB160 <Param> stands outside <Api>',
		]);
	});
});
