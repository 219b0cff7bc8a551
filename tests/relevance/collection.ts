import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchPage } from '../../src/search/page.ts';
import type { Judgements } from './metrics.ts';

/** A test collection: `docs.jsonl`, `queries.jsonl`, `qrels.tsv`. */
export interface Collection {
	readonly documents: readonly CollectionDocument[];
	readonly queries: readonly CollectionQuery[];
	/** Of the queries that have any. */
	readonly judgements: ReadonlyMap<string, Judgements>;
}

export interface CollectionDocument {
	readonly id: string;
	readonly title?: string;
	readonly body: string;
}

export interface CollectionQuery {
	readonly id: string;
	readonly text: string;
	/** Document, start and end of each right answer, in characters of its body. */
	readonly spans?: readonly (readonly [document: string, start: number, end: number])[];
	/** The collection has no answer to it. */
	readonly impossible?: boolean;
}

export function readCollection(folder: string): Collection {
	const lines = (name: string) =>
		readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean);
	const judgements = new Map<string, Map<string, number>>();
	for (const line of lines('qrels.tsv')) {
		const [query, document, grade] = line.split('\t');
		if (!(Number(grade) > 0)) continue;
		const known = judgements.get(query!) ?? new Map<string, number>();
		judgements.set(query!, known.set(document!, Number(grade)));
	}
	return {
		documents: lines('docs.jsonl').map((line) => JSON.parse(line) as CollectionDocument),
		queries: lines('queries.jsonl').map((line) => JSON.parse(line) as CollectionQuery),
		judgements,
	};
}

/** A document as a page of a site; its path is its id. */
export function toSearchPage({ id, title = '', body }: CollectionDocument): SearchPage {
	const paragraphs = body.split(/\n+/).map((text) => text.replace(/\s+/g, ' ').trim());
	return {
		path: id,
		kind: 'article',
		title,
		aliases: [],
		topics: [],
		versions: [],
		sections: [
			{ blocks: paragraphs.filter(Boolean).map((text) => ({ type: 'text' as const, text })) },
		],
	};
}
