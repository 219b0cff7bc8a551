import { expect, test } from 'vitest';
import type { Block } from '../../../src/markup/sections.ts';
import { escapeLine, renderBlocks, toQuotation } from '../../../src/answers/render-blocks.ts';

test('steps are one list, with what stands between them inside', () => {
	const blocks: Block[] = [
		{ type: 'text', text: 'Before.' },
		{ type: 'step', text: 'Open it.' },
		{ type: 'text', text: 'It is *here*.' },
		{ type: 'code', text: 'a\nb' },
		{ type: 'step', text: 'Close it.' },
		{ type: 'text', text: 'After.' },
	];
	expect(renderBlocks(blocks)).toBe(`Before.

1. Open it.

   It is \\*here\\*.

   \`\`\`
   a
   b
   \`\`\`

2. Close it.

After.`);
});

test('lists, rows and code with backticks', () => {
	const blocks: Block[] = [
		{ type: 'item', text: 'one' },
		{ type: 'item', text: 'two' },
		{ type: 'row', text: 'a | b' },
		{ type: 'code', text: '```\nx\n```' },
	];
	expect(renderBlocks(blocks)).toBe('- one\n- two\n\na | b\n\n````\n```\nx\n```\n````');
});

test.for([
	['1. not a list', '1\\. not a list'],
	['- not a list', '\\- not a list'],
	['# not a heading', '\\# not a heading'],
	['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
	['![x](javascript:alert)', '!\\[x\\](javascript:alert)'],
] as const)('%s is text', ([text, markdown]) => {
	expect(escapeLine(text)).toBe(markdown);
});

test('a quotation has no spaces at the ends of its lines', () => {
	expect(toQuotation('a\n\nb')).toBe('> a\n>\n> b');
});
