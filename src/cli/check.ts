import { parseArgs } from 'node:util';
import { formatCounts, readContent } from '../loader/read-content.ts';
import { contentDir, cacheDir } from '../data/folders.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const today = new Date().toISOString().slice(0, 10);
const { issues, articles } = await readContent({
	contentDir: contentDir(),
	cacheDir: cacheDir(),
	today,
});
if (values.json)
	console.log(JSON.stringify({ issues, counts: countIssues(issues), articles }, null, '\t'));
else {
	const report = formatIssues(issues);
	if (report) console.log(report);
	console.log(formatCounts(articles));
}
process.exitCode = countIssues(issues).errors > 0 ? 1 : 0;
