import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { contentDir } from '../folders.ts';
import { readFolder } from '../loader/content-files.ts';
import { UsageError, run } from './command.ts';
import { draftFile } from './draft-file.ts';
import type { ContentKind } from './draft-file.ts';

const USAGE = 'Usage: npm run new -- article|faq|topic "Title" [--topic ID]';

/** `npm run new -- article "Title"` (or faq, topic): writes a valid file and says where. */
await run(() => {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { topic: { type: 'string' } },
	});
	const [kind, ...words] = positionals;
	const title = words.join(' ').trim();
	if (!isKind(kind) || title === '') throw new UsageError(USAGE);

	const folder = contentDir();
	const topics = readFolder(folder, 'topics', '.yaml').files.map(({ id }) => id);
	if (values.topic !== undefined && !topics.includes(values.topic))
		throw new UsageError(`There is no topic "${values.topic}". Topics: ${topics.join(', ')}`);
	const draft = draftFile(kind, title, {
		topic: values.topic ?? topics[0],
		author: firstAuthor(folder),
		today: new Date().toISOString().slice(0, 10),
	});
	if (typeof draft === 'string') throw new UsageError(draft);

	const file = path.join(folder, draft.path);
	const shown = path.relative(process.cwd(), file);
	if (existsSync(file)) throw new UsageError(`${shown} exists already; nothing was written.`);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, draft.text);
	console.log(`Wrote ${shown}. ${draft.next}`);
});

function isKind(word: string | undefined): word is ContentKind {
	return word === 'article' || word === 'faq' || word === 'topic';
}

function firstAuthor(folder: string): string | undefined {
	const authors = path.join(folder, 'authors.yaml');
	if (!existsSync(authors)) return undefined;
	try {
		return Object.keys((parse(readFileSync(authors, 'utf8')) as object | null) ?? {})[0];
	} catch {
		throw new UsageError("authors.yaml can't be read. What is wrong with it: npm run check");
	}
}
