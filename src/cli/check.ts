import { parseArgs } from 'node:util';
import { cacheDir, contentDir } from '../folders.ts';
import { formatCounts, readContent } from '../loader/read-content.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';
import { run } from './command.ts';

/** `npm run check [-- --json]`: everything that is wrong in the content, without building it. */
await run(async () => {
	const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
	const { issues, articles } = await readContent({
		contentDir: contentDir(),
		cacheDir: cacheDir(),
		today: new Date().toISOString().slice(0, 10),
		readOnly: true,
	});
	const counts = countIssues(issues);
	if (values.json) console.log(JSON.stringify({ issues, counts, articles }, null, '\t'));
	else console.log([formatIssues(issues), formatCounts(articles)].filter(Boolean).join('\n'));
	process.exitCode = counts.errors > 0 ? 1 : 0;
});
