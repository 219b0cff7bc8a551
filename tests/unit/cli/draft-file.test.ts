import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFile } from '../../../src/cli/draft-file.ts';
import type { ContentKind, DraftFile } from '../../../src/cli/draft-file.ts';
import { ARTICLE_KEYS, articleSchema } from '../../../src/schemas/article.ts';
import { checkData } from '../../../src/schemas/content-issues.ts';
import { FAQ_KEYS, faqSchema } from '../../../src/schemas/faq.ts';
import { splitFrontMatter } from '../../../src/schemas/front-matter.ts';
import { TOPIC_KEYS, topicSchema } from '../../../src/schemas/topic.ts';
import { parseYaml } from '../../../src/schemas/yaml-source.ts';
import { problemsOf } from '../../support/markup.ts';

const DEFAULTS = { topic: 'analytics', author: 'writer', today: '2026-01-02' };

function draft(kind: ContentKind, title: string, defaults = {}): DraftFile | string {
	return draftFile(kind, title, { ...DEFAULTS, ...defaults });
}

/** What the schemas say of a new file, and what is wrong with its text. */
function check(kind: ContentKind, { path, text }: DraftFile) {
	const split = kind === 'topic' ? { yaml: text, body: 'Text.' } : splitFrontMatter(text, path);
	if ('code' in split) throw new Error(split.message);
	const yaml = parseYaml(split.yaml, { file: path, what: 'front matter' });
	const checked = {
		article: () => checkData(yaml, articleSchema, { file: path, keys: ARTICLE_KEYS }),
		faq: () => checkData(yaml, faqSchema, { file: path, keys: FAQ_KEYS }),
		topic: () => checkData(yaml, topicSchema, { file: path, keys: TOPIC_KEYS }),
	}[kind]();
	return { data: checked.data, issues: [...checked.issues, ...problemsOf(split.body)] };
}

describe('draftFile', () => {
	test('the title gives the name of the file', () => {
		expect(draft('article', 'Où est l’ID ?')).toMatchObject({ path: 'articles/ou-est-lid.mdx' });
		expect(draft('faq', 'Why?')).toMatchObject({ path: 'faqs/why.mdx' });
		expect(draft('topic', 'Getting started')).toMatchObject({
			path: 'topics/getting-started.yaml',
		});
	});

	test('any title gives a valid file or a sentence', () => {
		const title = fc.oneof(
			fc.string({ minLength: 1 }),
			fc.string({ minLength: 1, unit: 'binary' }),
			fc.stringMatching(/^[a-z"'\\:#&*!|>%@`{}[\]?<,-]{1,30}$/),
			fc.string({ minLength: 60, maxLength: 260 }),
		);
		const kinds = fc.constantFrom<ContentKind>('article', 'faq', 'topic');
		fc.assert(
			fc.property(kinds, title, (kind, text) => {
				const file = draft(kind, text);
				if (typeof file === 'string') {
					expect(file).toMatch(/^.+\.$/s);
					return;
				}
				const { data, issues } = check(kind, file);
				expect(issues).toEqual([]);
				expect(data).toMatchObject(kind === 'faq' ? { question: text } : { title: text });
				expect(file.path).toMatch(/^(?:articles|faqs|topics)\/[a-z0-9-]{1,80}\.(?:mdx|yaml)$/);
			}),
			{ numRuns: 1000 },
		);
	});

	test.each(['2024', '007', '1e5', '0x1f', '0o17', 'null', 'true', 'a-1', '1-a'])(
		'%j as the name of a topic and an author is text',
		(id) => {
			const file = draft('article', 'A', { topic: id, author: id }) as DraftFile;
			expect(check('article', file)).toMatchObject({
				data: { topics: [id], author: id },
				issues: [],
			});
		},
	);

	test.each(['Index', 'page', '404', 'Print', '日本語', 'Ελληνικά', '!!!', '—', 'Con', 'LPT1'])(
		'the title %j gives no file name',
		(title) => {
			expect(draft('article', title)).toBe(
				`"${title}" gives no usable file name. Choose a title with letters of the English alphabet and rename the file later.`,
			);
		},
	);

	test('a title that is too long says so', () => {
		expect(draft('article', 'a'.repeat(201))).toMatch(/201 characters .* 200/);
		expect(draft('topic', 'a'.repeat(81))).toMatch(/81 characters .* 80/);
		expect(typeof draft('topic', 'a'.repeat(80))).toBe('object');
	});

	test('without a topic or an author there is a sentence', () => {
		expect(draft('article', 'A', { topic: undefined })).toBe(
			'There is no topic yet. Make one first: npm run new -- topic "Title"',
		);
		expect(draft('article', 'A', { author: undefined })).toMatch(/^There is no author yet\./);
		expect(typeof draft('faq', 'A', { author: undefined })).toBe('object');
		expect(typeof draft('topic', 'A', { topic: undefined, author: undefined })).toBe('object');
	});
});
