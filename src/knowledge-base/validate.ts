import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean, getNearest } from '../schemas/nearest.ts';
import type {
	ArticleSource,
	FaqSource,
	LocatedContent,
	LocatedFile,
	TopicSource,
} from './content-source.ts';
import { checkLinks } from './validate-links.ts';
import { findTopicCycle } from './topic-tree.ts';
import { checkRedirects } from './validate-redirects.ts';
import { faqPath } from './urls.ts';

/**
 * Everything that is wrong between files, and dates that can't be right.
 *
 * @param today `YYYY-MM-DD`
 * @param folder the content folder's name, for sentences about the whole of it
 */
export function validateContent(
	content: LocatedContent,
	today: string,
	folder = 'content',
): ContentIssue[] {
	const { site, topics, articles, faqs, authors, glossary, files, broken } = content;
	const issues: ContentIssue[] = [];
	const topicIds = idsOf(topics, broken.topics);
	const articleIds = idsOf(articles, broken.articles);
	const faqIds = idsOf(faqs, broken.faqs);

	if (articles.length === 0 && broken.articles.size === 0)
		issues.push({
			file: `${folder}/articles`,
			line: 1,
			column: 1,
			level: 'error',
			code: 'KB201',
			message: `no articles found in ${folder}/articles`,
			fix: 'write the first one with: npm run new -- article "Title"',
		});

	for (const document of [...articles, ...faqs]) {
		const file = files.get(document)!;
		checkIds(file, document.topics, topicIds, ['topics'], 'KB120', 'topic');
		checkIds(file, document.related, articleIds, ['related'], 'KB122', 'article');
		for (const { target, line, column } of file.references?.terms ?? [])
			if (!glossary.has(target))
				report(
					file,
					{ line, column },
					'KB124',
					`the glossary has no term "${target}".${didYouMean(target, glossary.keys())}`,
					'add it to glossary.yaml, or give <Term> the id of one that is there',
				);
		for (const { target, line, column } of file.references?.faqs ?? [])
			if (!faqIds.has(target))
				report(
					file,
					{ line, column },
					'KB125',
					`there is no FAQ "${target}".${didYouMean(target, faqIds)}`,
					'correct the id, or write the FAQ',
				);
			else if (isDraft(target))
				report(
					file,
					{ line, column },
					'KB142',
					`the FAQ "${target}" is a draft`,
					'publish the draft first, or remove <Faq>',
				);
		checkDates(document, file);
	}
	for (const article of articles)
		checkIds(
			files.get(article)!,
			[article.author],
			new Set(authors.keys()),
			['author'],
			'KB121',
			'author',
		);
	for (const faq of faqs)
		for (const { target, line, column } of files.get(faq)!.references?.faqs ?? [])
			report(
				files.get(faq)!,
				{ line, column },
				'KB160',
				`a FAQ can't show another FAQ, here "${target}"`,
				`link to it: [its question](${faqPath(target)})`,
			);
	for (const [id, { article }] of glossary)
		if (article !== undefined)
			checkIds(files.get(glossary)!, [article], articleIds, [id, 'article'], 'KB122', 'article');
	for (const topic of topics)
		if (topic.parent !== undefined && !topicIds.has(topic.parent))
			report(
				files.get(topic)!,
				files.get(topic)!.locate(['parent']),
				'KB202',
				`the parent topic "${topic.parent}" does not exist.${didYouMean(topic.parent, topicIds)}`,
				'correct "parent", or remove it to make this a top-level topic',
			);
	checkCycles(topics);

	checkEmptyTopics();
	checkAliases(articles);
	checkAliases(faqs);
	checkHome();
	return [...issues, ...checkRedirects(content), ...checkLinks(content)];

	function report(
		file: LocatedFile,
		place: { line: number; column: number },
		code: ContentIssue['code'],
		message: string,
		fix: string,
		level: ContentIssue['level'] = 'error',
	): void {
		issues.push({
			file: file.file,
			line: place.line,
			column: place.column,
			level,
			code,
			message,
			fix,
		});
	}

	function isDraft(faqId: string): boolean {
		return faqs.some((faq) => faq.id === faqId && faq.draft);
	}

	/** Each circle once: the topics of one are left out of the search for the next. */
	function checkCycles(rest: readonly TopicSource[]): void {
		const cycle = findTopicCycle(rest);
		const first = rest.find((topic) => topic.id === cycle[0]);
		if (!first) return;
		report(
			files.get(first)!,
			files.get(first)!.locate(['parent']),
			'KB202',
			`topics are their own parents: ${[...cycle, cycle[0]].join(' → ')}`,
			'remove "parent" from one of them',
		);
		checkCycles(rest.filter((topic) => !cycle.includes(topic.id)));
	}

	/** @param path of the list, or of the value itself when there is one only */
	function checkIds(
		file: LocatedFile,
		ids: readonly string[],
		known: ReadonlySet<string>,
		path: readonly string[],
		code: ContentIssue['code'],
		noun: string,
	): void {
		for (const [index, id] of ids.entries()) {
			if (known.has(id)) continue;
			const nearest = getNearest(id, known);
			const isList = ['topics', 'related'].includes(path[0] ?? '');
			const place = file.locate(isList ? [...path, index] : path);
			report(
				file,
				place,
				code,
				`${noun} "${id}" does not exist${nearest ? `; did you mean "${nearest}"?` : ''}`,
				known.size > 0 ? `use one of: ${some(known)}` : `write the ${noun} first`,
			);
		}
	}

	function checkDates(document: ArticleSource | FaqSource, file: LocatedFile): void {
		if (document.published !== undefined && document.updated < document.published)
			report(
				file,
				file.locate(['updated']),
				'KB114',
				`"updated" ${document.updated} is before "published" ${document.published}`,
				'correct one of the two',
				'warning',
			);
		const days = { verified: undefined, ...document };
		for (const key of ['published', 'updated', 'verified'] as const) {
			const value = days[key];
			if (value !== undefined && value > today)
				report(
					file,
					file.locate([key]),
					'KB114',
					`"${key}" ${value} is in the future`,
					`write a day up to ${today}`,
					'warning',
				);
		}
		if ('verified' in document && document.verified && document.verifyEvery) {
			const due = new Date(Date.parse(document.verified) + document.verifyEvery * 86_400_000)
				.toISOString()
				.slice(0, 10);
			if (due < today)
				report(
					file,
					file.locate(['verified']),
					'KB115',
					`last verified on ${document.verified}; the next check was due on ${due}`,
					'follow the article to its end, then set "verified" to that day',
					'warning',
				);
		}
	}

	function checkEmptyTopics(): void {
		// A file that can't be read may be what the topic has.
		if (broken.articles.size + broken.faqs.size > 0) return;
		const published = [...articles, ...faqs].filter((document) => !document.draft);
		const used = new Set(published.flatMap((document) => document.topics));
		const parents = new Set(topics.map((topic) => topic.parent));
		for (const topic of topics)
			if (!used.has(topic.id) && !parents.has(topic.id) && topic.planned.length === 0)
				report(
					files.get(topic)!,
					{ line: 1, column: 1 },
					'KB207',
					`topic "${topic.id}" has no article and plans none`,
					'list titles to come under "planned", or remove the topic',
					'warning',
				);
	}

	/** Within one kind: a question and the article that answers it at length may share words. */
	function checkAliases(documents: readonly (ArticleSource | FaqSource)[]): void {
		const owners = new Map<string, string>();
		for (const document of documents)
			for (const [index, alias] of document.aliases.entries()) {
				const name = alias.toLowerCase();
				const file = files.get(document)!;
				const owner = owners.get(name);
				if (owner !== undefined)
					report(
						file,
						file.locate(['aliases', index]),
						'KB123',
						`alias "${alias}" is also one of ${owner}`,
						'keep it where readers should land',
						'warning',
					);
				else owners.set(name, file.file);
			}
	}

	function checkHome(): void {
		const file = files.get(site);
		if (!file) return;
		const drafts = {
			article: idsOf(articles.filter((article) => article.draft)),
			FAQ: idsOf(faqs.filter((faq) => faq.draft)),
		};
		for (const [index, pick] of site.home.popular.entries()) {
			const picks = [
				['article', pick.article, articleIds],
				['faq', pick.faq, faqIds],
				['topic', pick.topic, topicIds],
			] as const;
			const given = picks.filter(([, id]) => id !== undefined);
			if (given.length !== 1)
				report(
					file,
					file.locate(['home', 'popular', index]),
					'KB203',
					`"${pick.label}" must lead to one article, FAQ or topic`,
					'give it "article", "faq" or "topic" with an id',
				);
			for (const [key, id, known] of given)
				checkPick(['home', 'popular', index, key], key === 'faq' ? 'FAQ' : key, id ?? '', known);
		}
		for (const [index, id] of site.home.questions.entries())
			checkPick(['home', 'questions', index], 'FAQ', id, faqIds);

		function checkPick(
			path: readonly PropertyKey[],
			noun: 'article' | 'FAQ' | 'topic',
			id: string,
			known: ReadonlySet<string>,
		): void {
			const isDraft = noun !== 'topic' && drafts[noun].has(id);
			if (!known.has(id) || isDraft)
				report(
					file!,
					file!.locate(path),
					'KB203',
					isDraft
						? `${noun} "${id}" is a draft`
						: `${noun} "${id}" does not exist.${didYouMean(id, known)}`,
					isDraft ? 'publish it, or choose another' : 'correct the id',
				);
		}
	}
}

function idsOf(
	items: readonly { readonly id: string }[],
	broken: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
	return new Set([...items.map((item) => item.id), ...broken]);
}

function some(ids: ReadonlySet<string>): string {
	const all = [...ids].sort();
	return all.length > 12
		? `${all.slice(0, 12).join(', ')}, … (${all.length} in all)`
		: all.join(', ');
}
