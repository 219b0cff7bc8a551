import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../src/cli/command.ts';
import { randomOf, sample } from '../relevance/random.ts';
import { makeArticles } from './make-articles.ts';
import { mendContent, unlink } from './mend-content.ts';
import type { Mended } from './mend-content.ts';

export interface CorpusOptions {
	/** A content folder. */
	readonly content?: string | undefined;
	/** A packed content folder, `.tar.gz`. */
	readonly corpus?: string | undefined;
}

export interface Corpus extends Mended {
	readonly contentDir: string;
	readonly articles: number;
	/** Where the text is from, for people. */
	readonly origin: string;
}

const SEED = 1;
const SITE = `name: Help centre
tagline: Guides and answers.
description: Guides and answers.
url: https://help.example.com/
language: en
contact:
  label: Contact
  url: mailto:support@example.com
`;

/** Content folders of chosen sizes out of one source, each valid for `npm run check`. */
export class CorpusSource {
	readonly #folder: string;
	readonly #content: string | undefined;
	readonly origin: string;

	/** @param folder everything is written there */
	constructor(folder: string, { content, corpus }: CorpusOptions) {
		this.#folder = folder;
		if (content !== undefined && corpus !== undefined)
			throw new UsageError('Give either --content or --corpus, not both.');
		this.origin = path.basename(content ?? corpus ?? "the site's own text, mixed (seed 1)");
		if (content !== undefined) this.#content = folderOf(content, '--content');
		else if (corpus !== undefined) this.#content = this.#unpack(corpus);
	}

	/** How many articles there are to choose from; undefined when they are made. */
	get available(): number | undefined {
		return this.#content === undefined ? undefined : listArticles(this.#content).length;
	}

	/** A folder with so many articles of the source, the same ones each time. */
	async take(count: number): Promise<Corpus> {
		const root = mkdtempSync(path.join(this.#folder, `n${count}-`));
		const contentDir = path.join(root, 'content');
		mkdirSync(path.join(contentDir, 'articles'), { recursive: true });
		if (this.#content === undefined) makeArticles(path.resolve('content'), contentDir, count);
		else copyArticles(this.#content, contentDir, count);
		if (!existsSync(path.join(contentDir, 'site.yaml')))
			writeFileSync(path.join(contentDir, 'site.yaml'), SITE);
		const { mended, skipped } = await mendContent(contentDir, path.join(root, 'cache'));
		const articles = listArticles(contentDir).length;
		return { contentDir, articles, mended, skipped, origin: this.origin };
	}

	#unpack(archive: string): string {
		if (!existsSync(archive)) throw new UsageError(`--corpus: there is no file ${archive}.`);
		const target = path.join(this.#folder, 'source');
		mkdirSync(target);
		try {
			execFileSync('tar', ['xzf', path.resolve(archive), '-C', target], { stdio: 'pipe' });
		} catch {
			throw new UsageError(`--corpus: ${archive} is no packed folder (.tar.gz).`);
		}
		// Packed with or without the folder itself.
		const [only, ...others] = readdirSync(target);
		const inner = path.join(target, only ?? '');
		const isWrapped = others.length === 0 && only !== 'articles' && statSync(inner).isDirectory();
		return folderOf(isWrapped ? inner : target, '--corpus');
	}
}

function folderOf(folder: string, option: string): string {
	if (!existsSync(path.join(folder, 'articles')))
		throw new UsageError(`${option}: ${folder} has no folder "articles".`);
	return path.resolve(folder);
}

/** Ids of the articles of a content folder, in order. */
export function listArticles(contentDir: string): string[] {
	return readdirSync(path.join(contentDir, 'articles'))
		.filter((name) => name.endsWith('.mdx'))
		.map((name) => name.slice(0, -'.mdx'.length))
		.sort();
}

/** Everything but the articles as it is, and so many of those; links to the others become text. */
function copyArticles(from: string, to: string, count: number): void {
	const chosen = new Set(sample(listArticles(from), count, randomOf(SEED)));
	cpSync(from, to, {
		recursive: true,
		filter: (source) => {
			const [room, name, ...deeper] = path.relative(from, source).split(path.sep);
			return room !== 'articles' || name === undefined || deeper.length > 0
				? true
				: chosen.has(name.replace(/\.mdx$/, '')) ||
						!(name.endsWith('.mdx') || statSync(source).isDirectory());
		},
	});
	const leadsOut = (address: string): boolean => {
		const id = /^\/articles\/([^/#]+)/.exec(address)?.[1];
		return id !== undefined && !chosen.has(id);
	};
	for (const id of chosen) {
		const file = path.join(to, 'articles', `${id}.mdx`);
		const text = readFileSync(file, 'utf8');
		const kept = unlink(text, (address) => !leadsOut(address));
		if (kept !== text) writeFileSync(file, kept);
	}
}
