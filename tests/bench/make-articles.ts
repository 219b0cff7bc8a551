import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { randomOf } from '../relevance/random.ts';
import type { Random } from '../relevance/random.ts';
import { listArticles } from './corpus.ts';

/** An article of the site in parts that can be mixed. */
interface Source {
	readonly title: string;
	readonly description: string;
	readonly topics: readonly string[];
	readonly author: string;
	readonly intro: string;
	/** Each with its heading of the second level. */
	readonly sections: readonly string[];
}

const SEED = 1;
const SECTIONS = { fewest: 3, most: 6 };
/** What stays as it is; `site.yaml` names articles that are not there. */
const SHARED = ['topics', 'authors.yaml', 'glossary.yaml'];

/**
 * Writes a content folder with so many articles, each a mix of the site's own sections with links
 * among themselves. The same number makes the same files.
 */
export function makeArticles(from: string, to: string, count: number): void {
	for (const name of SHARED)
		if (existsSync(path.join(from, name)))
			cpSync(path.join(from, name), path.join(to, name), { recursive: true });
	const glossary = path.join(to, 'glossary.yaml');
	if (existsSync(glossary))
		writeFileSync(glossary, withoutArticles(readFileSync(glossary, 'utf8')));
	const sources = listArticles(from).map((id) =>
		readSource(readFileSync(path.join(from, 'articles', `${id}.mdx`), 'utf8')),
	);
	const random = randomOf(SEED);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
	const sections = sources.flatMap((source) => source.sections);
	const width = String(count).length;
	const idOf = (index: number) => `article-${String(index + 1).padStart(width, '0')}`;
	for (let index = 0; index < count; index++) {
		const { title, description, topics, author, intro } = sources[index % sources.length]!;
		const second = pick(sources).topics;
		const front = {
			title: `${title} (${index + 1})`,
			description,
			// Every fifth is in two topics at least.
			topics: [...new Set(index % 5 === 0 ? [...topics, ...second] : topics)],
			published: dayOf(random, 2023),
			updated: dayOf(random, 2025),
			author,
		};
		const length = SECTIONS.fewest + Math.floor(random() * (SECTIONS.most - SECTIONS.fewest + 1));
		const body = [intro, ...Array.from({ length }, () => pick(sections))].join('\n\n');
		const linked = body.replace(
			/\]\((?:\/(?:articles|faq)\/[^)\s]*|#[^)\s]*)\)/g,
			() => `](/articles/${idOf(Math.floor(random() * count))}/)`,
		);
		writeFileSync(
			path.join(to, 'articles', `${idOf(index)}.mdx`),
			`---\n${stringify(front)}---\n\n${linked.trim()}\n`,
		);
	}
}

/** Pictures and embedded questions are left out: they belong to their places. */
function readSource(text: string): Source {
	const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
	const fields = parse(front) as Omit<Source, 'intro' | 'sections'>;
	const [intro = '', ...sections] = body
		.replace(/^[ \t]*<(?:Figure|Faq)\b[^>]*?\/>[ \t]*\n/gm, '')
		.split(/^(?=## )/m)
		.map((part) => part.trim());
	return {
		...fields,
		intro,
		sections: sections.filter((section) => !/<(?:Figure|Faq)\b/.test(section)),
	};
}

function withoutArticles(glossary: string): string {
	const terms = parse(glossary) as Record<string, { article?: string }>;
	for (const term of Object.values(terms)) delete term.article;
	return stringify(terms);
}

function dayOf(random: Random, year: number): string {
	const day = new Date(Date.UTC(year, 0, 1 + Math.floor(random() * 365)));
	return day.toISOString().slice(0, 10);
}
