import { parseArgs } from 'node:util';
import { readCollection } from './collection.ts';
import { evaluate } from './evaluate.ts';
import { formatMisses, scoreQuestions } from './judge.ts';
import type { JudgedQuestion } from './judge.ts';
import { judgeOwnQuestions, writeAccepted } from './own-questions.ts';

const USAGE = `Usage: npm run relevance -- --set DIR [--typos SEED] [--ask] [--json] [--all]
       npm run relevance -- --own [--questions FILE | --accept]
DIR has docs.jsonl, queries.jsonl and qrels.tsv; SEED is a whole number.
--own asks the site the questions of content/questions.yaml, or of a FILE with lines of class, question,
ids of right pages with commas, and a regular expression for the quotation, with tabs between them.
--accept keeps what they got as what later runs of the tests are compared with.`;

const { values } = parseArgs({
	options: {
		set: { type: 'string' },
		typos: { type: 'string' },
		ask: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		all: { type: 'boolean', default: false },
		own: { type: 'boolean', default: false },
		questions: { type: 'string' },
		accept: { type: 'boolean', default: false },
	},
});

const isUsable =
	(values.set !== undefined) !== values.own &&
	(values.questions === undefined || (values.own && !values.accept)) &&
	(values.typos === undefined || /^\d+$/.test(values.typos));
if (!isUsable) {
	console.error(USAGE);
	process.exit(2);
}
if (values.set === undefined) await reportOwn();
else await reportSet(values.set);
// Pagefind's module keeps timers of its own.
process.exit(0);

async function reportSet(folder: string): Promise<void> {
	const result = await evaluate(readCollection(folder), {
		typos: values.typos === undefined ? undefined : Number(values.typos),
		ask: values.ask,
		all: values.all,
	});
	if (values.json) console.log(JSON.stringify(result));
	else
		for (const [name, value] of Object.entries(result) as [string, number | undefined][])
			console.log(name.padEnd(16), value === undefined ? '–' : format(value));
}

async function reportOwn(): Promise<void> {
	const judged = await judgeOwnQuestions(values.questions);
	console.log(formatMisses(judged));
	const kinds = [...new Set(judged.map(({ kind }) => kind))];
	for (const kind of kinds)
		reportScores(
			kind,
			judged.filter((one) => one.kind === kind),
		);
	reportScores('all', judged);
	if (values.accept) writeAccepted(judged);
}

function reportScores(kind: string, judged: readonly JudgedQuestion[]): void {
	const scores = Object.entries(scoreQuestions(judged)) as [string, number][];
	const parts = scores
		.filter(([, value]) => !Number.isNaN(value))
		.map(([name, value]) => `${name} ${value.toFixed(3)}`);
	console.log(`${kind} (${judged.length}): ${parts.join(', ')}`);
}

function format(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 1);
}
