import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { articlePath, topicPrintPath } from '../knowledge-base/urls.ts';
import { toPdfJobs } from '../pdf/pdf-jobs.ts';
import { writePdfs } from '../pdf/write-pdfs.ts';
import type { PdfJob } from '../pdf/write-pdfs.ts';
import { didYouMean } from '../schemas/nearest.ts';
import { getBuiltSite } from './built-site.ts';
import { UsageError, run } from './command.ts';

const USAGE = `Usage: npm run pdf -- --topic ID | --article ID | --all [--out DIR] [--paper a4|letter] [--dist DIR]
--topic and --article may be given several times. Files go to the folder "pdf" unless --out names another.`;

/** `npm run pdf`: topics as booklets and articles as PDF files, from the built site. */
await run(async () => {
	const { values } = parseArgs({
		options: {
			topic: { type: 'string', multiple: true, default: [] },
			article: { type: 'string', multiple: true, default: [] },
			all: { type: 'boolean', default: false },
			out: { type: 'string', default: 'pdf' },
			paper: { type: 'string', default: 'a4' },
			dist: { type: 'string', default: 'dist' },
		},
	});
	const format = { a4: 'A4', letter: 'Letter' }[values.paper.toLowerCase()] as
		'A4' | 'Letter' | undefined;
	if (!format) throw new UsageError(`--paper is a4 or letter, not "${values.paper}".\n${USAGE}`);
	const dist = path.resolve(values.dist);
	const site = await getBuiltSite(dist);
	const { topics, articles } = toPdfJobs(
		idsIn(dist, 'topics', topicPrintPath),
		idsIn(dist, 'articles', articlePath),
	);
	const jobs = values.all
		? [...topics.values(), ...articles.values()]
		: [
				...values.topic.map((id) => pick(id, topics, 'topic with articles')),
				...values.article.map((id) => pick(id, articles, 'article')),
			];
	if (jobs.length === 0) throw new UsageError(USAGE);

	const out = path.resolve(values.out);
	await writePdfs(jobs, {
		dist,
		out,
		site,
		format,
		onWritten: (file, done, total) =>
			console.log(`${done}/${total}  ${path.relative(process.cwd(), file)}`),
	});
});

function pick(id: string, jobs: ReadonlyMap<string, PdfJob>, kind: string): PdfJob {
	const job = jobs.get(id);
	if (!job)
		throw new UsageError(`There is no ${kind} "${id}" in the site.${didYouMean(id, jobs.keys())}`);
	return job;
}

/** Ids of those in the folder of a built site that have a page there. */
function idsIn(dist: string, folder: string, pathOf: (id: string) => string): string[] {
	return readdirSync(path.join(dist, folder)).filter((id) =>
		existsSync(path.join(dist, pathOf(id), 'index.html')),
	);
}
