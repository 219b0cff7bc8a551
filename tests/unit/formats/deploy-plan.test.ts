import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPlan, parseManifest, toDeployPlan } from '../../../src/formats/deploy-plan.ts';
import type { Manifest } from '../../../src/formats/deploy-plan.ts';

/** @param files content by name */
function manifestOf(files: Readonly<Record<string, string>>): Manifest {
	return {
		version: 1,
		files: Object.fromEntries(
			Object.entries(files).map(([name, text]) => [
				name,
				{ bytes: text.length, sha256: Buffer.from(text).toString('hex').padStart(64, '0') },
			]),
		),
	};
}

test('lists what is new, what is different and what is gone', () => {
	const plan = toDeployPlan(
		manifestOf({ 'index.html': 'one', 'old/index.html': 'x', 'a.css': 'same' }),
		manifestOf({ 'index.html': 'two', 'new/index.html': 'four', 'a.css': 'same' }),
	);
	expect(plan).toEqual({
		added: ['new/index.html'],
		changed: ['index.html'],
		deleted: ['old/index.html'],
		unchanged: 1,
		bytes: 7,
		totalBytes: 11,
	});
	expect(formatPlan(plan)).toBe(
		[
			'+ new/index.html',
			'~ index.html',
			'- old/index.html',
			'1 added, 1 changed, 1 deleted, 1 as they were',
			'0.0 KB to upload of 0.0 KB',
		].join('\n'),
	);
});

test('what pages load stands before the pages, and the index before what leads to it', () => {
	const names = [
		'almanac.json',
		'index.html',
		'a/index.html',
		'_astro/x.css',
		'pagefind/knowledge.json',
		'pagefind/index/1.pf_index',
		'feed.xml',
	];
	const { added } = toDeployPlan(
		manifestOf({}),
		manifestOf(Object.fromEntries(names.map((name) => [name, name]))),
	);
	expect(added).toEqual([
		'_astro/x.css',
		'pagefind/index/1.pf_index',
		'a/index.html',
		'feed.xml',
		'index.html',
		'pagefind/knowledge.json',
		'almanac.json',
	]);
});

const site = fc
	.dictionary(
		fc.stringMatching(/^[a-z]{1,3}(?:\/[a-z]{1,2})?\.(?:html|css)$/),
		fc.stringMatching(/^[a-z]{0,4}$/),
		{ maxKeys: 12 },
	)
	.map(manifestOf);

test('a plan that is carried out makes the one site of the other', () => {
	fc.assert(
		fc.property(site, site, (before, now) => {
			const plan = toDeployPlan(before, now);
			const files = new Map(Object.entries(before.files));
			for (const name of plan.deleted) files.delete(name);
			for (const name of [...plan.added, ...plan.changed]) files.set(name, now.files[name]!);
			expect(Object.fromEntries(files)).toEqual(now.files);
			expect(plan.added.length + plan.changed.length + plan.unchanged).toBe(
				Object.keys(now.files).length,
			);
		}),
	);
});

test('a manifest that was written is read again; everything else is a sentence, never an error', () => {
	fc.assert(
		fc.property(site, (manifest) => {
			expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
		}),
	);
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
			expect(typeof parseManifest(text)).toBe('string');
		}),
	);
});

test.for([
	['{', 'is not valid JSON'],
	['[]', 'is no manifest: it has no "files"'],
	['{"version":2,"files":{}}', 'is a manifest of version 2; this command knows version 1'],
	['{"version":1,"files":{"a":{}}}', 'says of "a" no size and SHA-256'],
	['{"version":1,"files":{"../a":{}}}', 'names "../a", which is not a path inside the site'],
])('%s %s', ([text, sentence]) => {
	expect(parseManifest(text!)).toBe(sentence);
});
