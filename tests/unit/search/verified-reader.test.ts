import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toVerifiedReader } from '../../../src/search/verified-reader.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const chunk = `pagefind/index/${sha256('words').slice(0, 10)}.pf_index`;

function reader(files: Readonly<Record<string, string>>) {
	const read = toVerifiedReader(
		(name) => Promise.resolve(name in files ? new TextEncoder().encode(files[name]) : undefined),
		{ 'pagefind/knowledge.json': sha256('{}') },
	);
	return async (name: string) => new TextDecoder().decode(await read(name));
}

test('what is as it was built is read', async () => {
	const read = reader({ 'pagefind/knowledge.json': '{}', [chunk]: 'words', other: 'x' });
	expect(await read('pagefind/knowledge.json')).toBe('{}');
	expect(await read(chunk)).toBe('words');
	expect(await read('other')).toBe('x');
	expect(await read('nothing')).toBe('');
});

test('what is missing or another is said with its name', async () => {
	const read = reader({ 'pagefind/knowledge.json': '{ }', [chunk]: 'wörds' });
	await expect(read('pagefind/knowledge.json')).rejects.toThrow(
		'pagefind/knowledge.json is damaged, or comes from another build.',
	);
	await expect(read(chunk)).rejects.toThrow(`${chunk} is damaged, or comes from another build.`);
	await expect(reader({})(chunk)).rejects.toThrow(`${chunk} is missing.`);
	await expect(reader({})('pagefind/knowledge.json')).rejects.toThrow(
		'pagefind/knowledge.json is missing.',
	);
});
