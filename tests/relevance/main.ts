import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCollection } from './collection.ts';
import { evaluate } from './evaluate.ts';
import { formatMisses, rankOwnQuestions, successAt } from './own-questions.ts';

const USAGE = `Usage: npm run relevance -- --set DIR [--typos SEED] [--ask] [--json] [--all]
       npm run relevance -- --own [--accept]
DIR has docs.jsonl, queries.jsonl and qrels.tsv; SEED is a whole number.
--own searches the questions of content/questions.yaml; --accept keeps their ranks as the ones that
later runs of the tests are compared with.`;

const { values } = parseArgs({
	options: {
		set: { type: 'string' },
		typos: { type: 'string' },
		ask: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		all: { type: 'boolean', default: false },
		own: { type: 'boolean', default: false },
		accept: { type: 'boolean', default: false },
	},
});

const isUsable =
	(values.set !== undefined) !== values.own &&
	(values.typos === undefined || /^\d+$/.test(values.typos));
if (!isUsable) {
	console.error(USAGE);
	process.exit(2);
}
if (values.set === undefined) await reportOwn(values.accept);
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

async function reportOwn(accept: boolean): Promise<void> {
	const ranks = await rankOwnQuestions();
	console.log(formatMisses(ranks));
	console.log(
		`${ranks.length} questions: ${format(successAt(1, ranks))} first, ${format(successAt(3, ranks))} among the first three`,
	);
	if (!accept) return;
	const misses = ranks.filter(({ rank }) => rank > 1);
	const kept = Object.fromEntries(
		misses.map(({ question, rank }) => [question, Math.min(rank, 99)]),
	);
	writeFileSync('tests/relevance/accepted-ranks.json', `${JSON.stringify(kept, null, '\t')}\n`);
}

function format(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 1);
}
