import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean, getNearest, nearestOf } from '../schemas/nearest.ts';
import type {
	ArticleSource,
	ContentSource,
	FaqSource,
	Located,
	LocatedContent,
	LocatedFile,
} from './content-source.ts';
import { issueAt } from './issue-at.ts';
import type { KnownIds } from './known-ids.ts';
import { faqPath } from './urls.ts';

/** Topics, authors, related articles, terms and embedded questions that do not exist. */
export function checkReferences(content: LocatedContent, known: KnownIds): ContentIssue[] {
	const { articles, faqs, files } = content;
	const { authors, glossary } = content.source;
	const authorIds = new Set(authors.keys());
	const drafts = new Set(faqs.filter(({ value }) => value.draft).map(({ value }) => value.id));
	const explained = new Map<string, ReturnType<typeof explainUnknown>>();
	return [
		...[...articles, ...faqs].flatMap((document) => [
			...idIssues(document, 'topics', known.topics, 'KB120', 'topic'),
			...idIssues(document, 'related', known.articles, 'KB122', 'article'),
			...termIssues(document, glossary),
			...embedIssues(document),
		]),
		...articles.flatMap((article) =>
			unknownId(article, article.value.author, authorIds, ['author'], 'KB121', 'author'),
		),
		...[...glossary].flatMap(([id, { article }]) =>
			article !== undefined
				? unknownId(files.glossary, article, known.articles, [id, 'article'], 'KB122', 'article')
				: [],
		),
	];

	function idIssues(
		document: Located<ArticleSource | FaqSource>,
		key: 'topics' | 'related',
		known: ReadonlySet<string>,
		code: ContentIssue['code'],
		noun: string,
	): ContentIssue[] {
		return document.value[key].flatMap((id, index) =>
			unknownId(document, id, known, [key, index], code, noun),
		);
	}

	function unknownId(
		file: LocatedFile,
		id: string,
		known: ReadonlySet<string>,
		path: readonly PropertyKey[],
		code: ContentIssue['code'],
		noun: string,
	): ContentIssue[] {
		if (known.has(id)) return [];
		// A thousand articles may name the same author; the nearest ones are looked for once.
		const key = `${noun} ${id}`;
		const { message, fix } = explained.get(key) ?? explainUnknown(id, known, noun);
		explained.set(key, { message, fix });
		return [issueAt(file, path, code, message, fix)];
	}

	function embedIssues(document: Located<ArticleSource | FaqSource>): ContentIssue[] {
		return (document.references?.faqs ?? []).flatMap(({ target, ...place }) => {
			const isKnown = known.faqs.has(target);
			const issues: ContentIssue[] = [];
			if (!isKnown)
				issues.push(
					issueAt(
						document,
						place,
						'KB125',
						`there is no FAQ "${target}".${didYouMean(target, known.faqs)}`,
						'correct the id, or write the FAQ',
					),
				);
			else if (drafts.has(target))
				issues.push(
					issueAt(
						document,
						place,
						'KB142',
						`the FAQ "${target}" is a draft`,
						'publish the draft first, or remove <Faq>',
					),
				);
			if ('question' in document.value)
				issues.push(
					issueAt(
						document,
						place,
						'KB160',
						`a FAQ can't show another FAQ, here "${target}"`,
						`link to it: [its question](${faqPath(target)})`,
					),
				);
			return issues;
		});
	}
}

function termIssues(file: LocatedFile, glossary: ContentSource['glossary']): ContentIssue[] {
	return (file.references?.terms ?? [])
		.filter(({ target }) => !glossary.has(target))
		.map(({ target, ...place }) =>
			issueAt(
				file,
				place,
				'KB124',
				`the glossary has no term "${target}".${didYouMean(target, glossary.keys())}`,
				'add it to glossary.yaml, or give <Term> the id of one that is there',
			),
		);
}

function explainUnknown(id: string, known: ReadonlySet<string>, noun: string) {
	const nearest = getNearest(id, known);
	return {
		message: `${noun} "${id}" does not exist${nearest ? `; did you mean "${nearest}"?` : ''}`,
		fix: known.size > 0 ? `use one of: ${nearestOf(id, known)}` : `write the ${noun} first`,
	};
}
