import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PackedStore } from '../../../src/cache/packed-store.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'almanac-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const packs = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.pack'));

/** One run: what it reads, then what it writes. */
function run(writes: Record<string, string>, reads: readonly string[] = []): void {
	const store = new PackedStore(folder);
	for (const key of reads) store.get(key);
	for (const [key, text] of Object.entries(writes)) store.set(key, Buffer.from(text));
	store.commit({ forget: true });
	store.close();
}

const read = (key: string): string | undefined => new PackedStore(folder).get(key)?.toString();

test('gives back what was written, in the same run and in the next', () => {
	const store = new PackedStore(folder);
	store.set('a', Buffer.from('one'));
	store.set('empty', Buffer.alloc(0));
	expect([store.get('a')?.toString(), store.get('empty')?.length]).toEqual(['one', 0]);
	store.commit({ forget: true });
	expect([read('a'), read('empty'), read('b')]).toEqual(['one', '', undefined]);
});

test('keeps nothing of a run that is killed', () => {
	run({ a: 'one' });
	const killed = new PackedStore(folder);
	killed.set('a', Buffer.from('other'));
	killed.set('b', Buffer.alloc(5_000_000, 'b'));
	expect(packs()).toHaveLength(2);
	expect([read('a'), read('b')]).toEqual(['one', undefined]);
});

test('forgets what a run has not asked for, when it is told to', () => {
	run({ a: 'one', b: 'two' });
	run({}, ['a']);
	expect([read('a'), read('b')]).toEqual(['one', undefined]);
	const store = new PackedStore(folder);
	store.set('c', Buffer.from('three'));
	store.commit({ forget: false });
	expect([read('a'), read('c')]).toEqual(['one', 'three']);
});

test('writes nothing when nothing has changed', () => {
	run({ a: 'one' });
	const before = statSync(path.join(folder, 'index.json'), { bigint: true }).mtimeNs;
	run({}, ['a']);
	expect(statSync(path.join(folder, 'index.json'), { bigint: true }).mtimeNs).toBe(before);
});

test('stays in few files, without what is outdated', () => {
	for (let number = 0; number < 40; number++)
		run(
			{ [`key${number}`]: `text ${number}`, newest: String(number) },
			Array.from({ length: number }, (_, index) => `key${index}`),
		);
	expect(packs().length).toBeLessThanOrEqual(8);
	const bytes = packs().reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
	expect(bytes).toBeLessThan(2 * 40 * 'text 10'.length + 100);
	for (let number = 0; number < 40; number++) expect(read(`key${number}`)).toBe(`text ${number}`);
	expect(read('newest')).toBe('39');
});

test('copies small segments only, as long as the large one is in use', () => {
	run({ large: 'x'.repeat(100_000) });
	const [first] = packs();
	const keys = Array.from({ length: 20 }, (_, index) => `key${index}`);
	for (const [index, key] of keys.entries())
		run({ [key]: 'text' }, ['large', ...keys.slice(0, index)]);
	expect(packs()).toContain(first);
	expect(packs().length).toBeLessThanOrEqual(8);
	for (const key of keys) expect(read(key)).toBe('text');
});

test('takes what is damaged for absent', () => {
	run({ a: 'one', b: 'two' });
	const [pack] = packs();
	const file = path.join(folder, pack!);
	const content = readFileSync(file);
	content[0] = content[0]! ^ 1;
	writeFileSync(file, content);
	expect([read('a'), read('b')]).toEqual([undefined, 'two']);
	truncateSync(file, 4);
	expect(read('b')).toBeUndefined();
	rmSync(file);
	expect(read('b')).toBeUndefined();
	run({ a: 'again' });
	expect(read('a')).toBe('again');
	writeFileSync(path.join(folder, 'index.json'), '[[');
	expect(read('a')).toBeUndefined();
});

test('takes an index for absent in which any byte has changed', () => {
	run({ 1: 'one', 2: 'two' });
	const index = path.join(folder, 'index.json');
	const whole = readFileSync(index);
	for (let place = 0; place < whole.length; place++) {
		const damaged = Buffer.from(whole);
		// Most often the result is another digit or letter, which can still be read.
		damaged[place] = damaged[place]! ^ 1;
		writeFileSync(index, damaged);
		expect([read('1'), read('2'), read('0'), read('3')]).toEqual(Array(4).fill(undefined));
	}
});

test('takes for absent what another version of the program has kept, and deletes it', () => {
	const store = new PackedStore(folder, { version: 'old' });
	store.set('a', Buffer.from('one'));
	store.commit({ forget: true });
	store.close();
	expect(new PackedStore(folder, { version: 'old' }).has('a')).toBe(true);
	expect([new PackedStore(folder, { version: 'new' }).has('a'), read('a')]).toEqual([
		false,
		undefined,
	]);
	run({ a: 'other' });
	expect(read('a')).toBe('other');
	expect(packs()).toHaveLength(1);
});

test('writes nothing when it is only read', () => {
	run({ a: 'one', b: 'two' });
	const before = readdirSync(folder);
	const store = new PackedStore(folder, { readOnly: true });
	const content = Buffer.from('other');
	store.set('a', content);
	content.fill('x');
	store.set('large', Buffer.alloc(5_000_000));
	expect([store.get('a')?.toString(), store.get('b')?.toString()]).toEqual(['other', 'two']);
	expect([store.has('large'), store.has('c')]).toEqual([true, false]);
	store.commit({ forget: true });
	expect(readdirSync(folder)).toEqual(before);
	expect(read('a')).toBe('one');
	const absent = path.join(folder, 'absent');
	new PackedStore(absent, { readOnly: true }).commit({ forget: true });
	expect(existsSync(absent)).toBe(false);
});

test('forgets damage with the next commit, though nothing else has changed', () => {
	run({ a: 'one', b: 'two' });
	const [pack] = packs();
	writeFileSync(path.join(folder, pack!), 'XXXtwo');
	const store = new PackedStore(folder);
	expect([store.has('a'), store.get('a'), store.has('a')]).toEqual([true, undefined, false]);
	store.commit({ forget: false });
	expect(new PackedStore(folder).has('a')).toBe(false);
});

test('two runs at once do not disturb each other', () => {
	run({ a: 'one' });
	const [first, second] = [new PackedStore(folder), new PackedStore(folder)];
	first.set('b', Buffer.alloc(100, 'b'));
	for (let number = 0; number < 12; number++) run({ [`x${number}`]: 'x' }, ['a']);
	expect([first.get('a')?.toString(), second.get('a')?.toString()]).toEqual(['one', 'one']);
	first.commit({ forget: false });
	expect(read('b')?.length).toBe(100);
});
