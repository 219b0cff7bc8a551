import { readFileSync, writeFileSync } from 'node:fs';
import { cacheDir, contentDir } from '../../src/folders.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import { toSearchSource } from '../../src/indexing/search-source.ts';
import { buildKnowledgeBase } from '../../src/knowledge-base/build.ts';
import type { KnowledgeBase } from '../../src/knowledge-base/knowledge-base.ts';
import { articlePath, faqPath } from '../../src/knowledge-base/urls.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { openFiles } from '../support/search-pages.ts';
import { badness, judgeQuestion } from './judge.ts';
import type { JudgedQuestion, Question, Verdict } from './judge.ts';

/**
 * Asks the site's own search all of the questions: those in `content/questions.yaml`, or of a file.
 *
 * @param file lines of class, question, ids of right pages with commas between them, and a regular
 *   expression for the quotation, with tabs between them below a line of names
 */
export async function judgeOwnQuestions(file?: string): Promise<JudgedQuestion[]> {
	const { content, texts } = await readContent({
		contentDir: contentDir(),
		cacheDir: cacheDir(),
		today: new Date().toISOString().slice(0, 10),
	});
	const kb = buildKnowledgeBase(content);
	const source = toSearchSource(kb, ({ sourceDigest }) => texts.getSections(sourceDigest));
	const search = await openFiles(await buildIndex(source.pages, source));
	const questions = file === undefined ? toQuestions(kb) : readQuestions(file, kb);
	const judged: JudgedQuestion[] = [];
	for (const question of questions) judged.push(await judgeQuestion(question, search));
	return judged;
}

function toQuestions({ questions }: KnowledgeBase): Question[] {
	return questions.map(({ says, ...question }) => ({
		...question,
		says: says && new RegExp(says.map(escape).join('|')),
	}));
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function readQuestions(file: string, { articleById, faqById }: KnowledgeBase): Question[] {
	const toPath = (id: string) => {
		if (articleById.has(id)) return articlePath(id);
		if (faqById.has(id)) return faqPath(id);
		throw new Error(`${file}: no article or question has the id "${id}".`);
	};
	const [, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
	return lines.filter(Boolean).map((line) => {
		const [kind, question, ids = '', says = ''] = line.split('\t').map((cell) => cell.trim());
		return {
			kind: kind!,
			question: question!,
			pages: ids
				.split(',')
				.map((id) => id.trim())
				.filter(Boolean)
				.map(toPath),
			says: says === '' ? undefined : new RegExp(says),
		};
	});
}

/** What a question got when the results were last accepted; those that got all are left out. */
export type Accepted = ReadonlyMap<string, readonly [rank: number, verdict: Verdict]>;

const ACCEPTED = new URL('accepted-answers.json', import.meta.url);
/** A page that is not found has this rank in the file. */
const NOT_FOUND = 99;

export function readAccepted(): Accepted {
	const kept = JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Record<string, string>;
	return new Map(
		Object.entries(kept).map(([question, got]) => {
			const [, rank, verdict] = /^(\d+) (.+)$/.exec(got)!;
			return [question, [Number(rank), verdict as Verdict]];
		}),
	);
}

export function writeAccepted(judged: readonly JudgedQuestion[]): void {
	const kept = judged
		.filter((one) => hasGotWorse(one, new Map()))
		.map(({ question, rank, verdict }) => [question, `${Math.min(rank, NOT_FOUND)} ${verdict}`]);
	writeFileSync(ACCEPTED, `${JSON.stringify(Object.fromEntries(kept), null, '\t')}\n`);
}

export function hasGotWorse(judged: JudgedQuestion, accepted: Accepted): boolean {
	const hasAnswer = judged.pages.length > 0;
	const best = hasAnswer ? ([1, 'right'] as const) : ([NOT_FOUND, 'not answered'] as const);
	const [rank, verdict] = accepted.get(judged.question) ?? best;
	return (
		(hasAnswer && Math.min(judged.rank, NOT_FOUND) > rank) || badness(judged) > badness({ verdict })
	);
}
