import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHandler } from '../../src/answers/handler.ts';
import { openFolder } from '../../src/http/node-help-centre.ts';
import type { Suggestion } from '../../src/search/suggestions.ts';
import { toWords } from '../../src/search/tokens.ts';
import { randomOf } from '../relevance/random.ts';

/**
 * `node tests/bench/ask-cost.ts [DIST]`: CPU of an answer over the handler, for ordinary questions and
 * for the strangest ones of the greatest length, once the index is warm.
 */
const RUNS = 30;
const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz');
const MOST = 510;
const dist = process.argv[2] ?? 'dist';
const random = randomOf(1);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const titles = JSON.parse(
	readFileSync(path.join(dist, 'pagefind/suggestions.json'), 'utf8'),
) as readonly Suggestion[];
const words = titles.flatMap(({ title }) => toWords(title)).filter(({ length }) => length >= 4);

function fill(next: () => string, separator = ' ', most = MOST): string {
	let text = next();
	for (let more = next(); text.length + more.length < most; more = next()) text += separator + more;
	return text.slice(0, most);
}

function swapLetters(word: string): string {
	const place = Math.floor(random() * (word.length - 1));
	return word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2);
}

const letters = (count: number) => Array.from({ length: count }, () => pick(ALPHABET)).join('');

const QUESTIONS: Readonly<Record<string, () => string>> = {
	'an ordinary question': () => `how do I ${pick(words)} ${pick(words)} ${pick(words)}`,
	'words of the site': () => fill(() => pick(words)),
	'misspelt words': () => fill(() => swapLetters(pick(words))),
	'words written together': () => fill(() => pick(words) + pick(words)),
	'one word of all of them': () => fill(() => pick(words), ''),
	'random words of 4 letters': () => fill(() => letters(4)),
	'random words of 8 letters': () => fill(() => letters(8)),
	'200 short words': () => fill(() => pick(['my', 'a', 'to', 'x', 'id'])),
	'stop words': () => fill(() => pick(['the', 'of', 'how', 'do', 'what'])),
	numbers: () => fill(() => String(Math.floor(random() * 10_000))),
	'a word of 500 letters': () => 'x'.repeat(500),
	emoji: () => '😀'.repeat(512),
	Chinese: () => '如何找到我的令牌'.repeat(60),
	Arabic: () => 'أين أجد الرمز المميز '.repeat(24),
	'a pattern that never ends': () => '(a+)+$'.repeat(85),
	'quoted words': () => `"${fill(() => pick(words), ' ', 500)}"`,
};

const handle = createHandler(openFolder(dist), { base: '/', url: 'http://localhost/' });

async function costOf(question: string): Promise<number> {
	const address = `http://localhost/ask/?q=${encodeURIComponent(question)}`;
	const request = new Request(address, { headers: { accept: 'application/json' } });
	const before = process.cpuUsage();
	const response = (await handle(request))!;
	await response.arrayBuffer();
	const { user, system } = process.cpuUsage(before);
	if (response.status !== 200) throw new Error(`${response.status} for ${question}`);
	return (user + system) / 1000;
}

for (const make of Object.values(QUESTIONS))
	for (let run = 0; run < 10; run++) await costOf(make());
console.log('CPU ms of an answer     median    95 %    most');
for (const [name, make] of Object.entries(QUESTIONS)) {
	const costs: number[] = [];
	for (let run = 0; run < RUNS; run++) costs.push(await costOf(make()));
	costs.sort((a, b) => a - b);
	const shown = [RUNS / 2, Math.floor(RUNS * 0.95), RUNS - 1].map((place) =>
		costs[place]!.toFixed(1).padStart(7),
	);
	console.log(name.padEnd(26), shown.join(' '));
}
