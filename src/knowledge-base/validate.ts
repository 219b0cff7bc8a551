import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean, getNearest } from '../schemas/nearest.ts';
import type { ArticleSource, FaqSource, LocatedContent, LocatedFile } from './content-source.ts';
import { checkLinks } from './validate-links.ts';
import { findTopicCycle } from './topic-tree.ts';
import { articlePath, parsePath } from './urls.ts';

/** Everything that is wrong between files, and dates that can't be right. @param today `YYYY-MM-DD` */
export function validateContent(content: LocatedContent, today: string): ContentIssue[] {
	const { site, topics, articles, faqs, authors, glossary, files, broken } = content;
	const issues: ContentIssue[] = [];
	const topicIds = idsOf(topics, broken.topics);
	const articleIds = idsOf(articles, broken.articles);
	const faqIds = idsOf(faqs, broken.faqs);

	if (articles.length === 0 && broken.articles.size === 0)
		issues.push({
			file: 'content/articles',
			line: 1,
			column: 1,
			level: 'error',
			code: 'KB201',
			message: 'no articles found in content/articles',
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
	for (const topic of topics)
		if (topic.parent !== undefined && !topicIds.has(topic.parent))
			report(
				files.get(topic)!,
				files.get(topic)!.locate(['parent']),
				'KB202',
				`the parent topic "${topic.parent}" does not exist.${didYouMean(topic.parent, topicIds)}`,
				'correct "parent", or remove it to make this a top-level topic',
			);
	const cycle = findTopicCycle(topics);
	const first = topics.find((topic) => topic.id === cycle[0]);
	if (first)
		report(
			files.get(first)!,
			files.get(first)!.locate(['parent']),
			'KB202',
			`topics are their own parents: ${[...cycle, cycle[0]].join(' → ')}`,
			'remove "parent" from one of them',
		);

	checkEmptyTopics();
	checkAliases(articles);
	checkAliases(faqs);
	checkRedirects();
	checkHome();
	return [...issues, ...checkLinks(content)];

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
			const place = file.locate(noun === 'author' ? path : [...path, index]);
			report(
				file,
				place,
				code,
				`${noun} "${id}" does not exist${nearest ? `; did you mean "${nearest}"?` : ''}`,
				`use one of: ${some(known)}`,
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
		for (const key of ['published', 'updated'] as const) {
			const value = document[key];
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
		const used = new Set([...articles, ...faqs].flatMap((document) => document.topics));
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

	function checkRedirects(): void {
		const owners = new Map<string, string>();
		for (const article of articles)
			for (const [index, from] of article.redirects.entries()) {
				const file = files.get(article)!;
				const place = file.locate(['redirects', index]);
				const target = parsePath(from);
				if (
					from === articlePath(article.id) ||
					(target?.kind === 'article' && articleIds.has(target.id))
				)
					report(
						file,
						place,
						'KB204',
						`"${from}" is the address of a page that exists`,
						'remove the redirect, or rename the article',
					);
				const owner = owners.get(from);
				if (owner !== undefined)
					report(
						file,
						place,
						'KB204',
						`"${from}" already leads to ${owner}`,
						'keep it in one article',
					);
				owners.set(from, file.file);
			}
	}

	function checkHome(): void {
		const file = files.get(site);
		if (!file) return;
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
			for (const [noun, id, known] of given)
				if (id !== undefined && !known.has(id))
					report(
						file,
						file.locate(['home', 'popular', index, noun]),
						'KB203',
						`${noun} "${id}" does not exist.${didYouMean(id, known)}`,
						'correct the id',
					);
		}
		for (const [index, id] of site.home.questions.entries())
			if (!faqIds.has(id))
				report(
					file,
					file.locate(['home', 'questions', index]),
					'KB203',
					`FAQ "${id}" does not exist.${didYouMean(id, faqIds)}`,
					'correct the id',
				);
	}
}

function idsOf(
	items: readonly { readonly id: string }[],
	broken: ReadonlySet<string>,
): ReadonlySet<string> {
	return new Set([...items.map((item) => item.id), ...broken]);
}

function some(ids: ReadonlySet<string>): string {
	const all = [...ids].sort();
	return all.length > 12
		? `${all.slice(0, 12).join(', ')}, … (${all.length} in all)`
		: all.join(', ');
}
