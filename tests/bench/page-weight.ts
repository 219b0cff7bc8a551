import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What an article page loads, in bytes after gzip -9: the median page of the built site with its
 * stylesheet, script and icon. Usage: node tests/bench/page-weight.ts [DIST]
 */
const dist = path.resolve(process.argv[2] ?? 'dist');
const articles = readdirSync(path.join(dist, 'articles'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'page')
	.map((entry) => path.join(dist, 'articles', entry.name, 'index.html'))
	.map((file) => ({ file, size: gzipSize(file) }))
	.sort((a, b) => a.size - b.size);
const median = articles[articles.length >> 1]!;
const html = readFileSync(median.file, 'utf8');
const assets = [
	...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css|svg))"/g),
].map(([, address]) => path.join(dist, address!));
const parts = [median.file, ...assets].map((file) => ({
	file: path.relative(dist, file),
	size: gzipSize(file),
}));
for (const { file, size } of parts) console.log(`${String(size).padStart(7)}  ${file}`);
const total = parts.reduce((sum, { size }) => sum + size, 0);
console.log(
	`${String(total).padStart(7)}  bytes in ${parts.length} requests: median of ${articles.length} article pages`,
);

function gzipSize(file: string): number {
	return gzipSync(readFileSync(file), { level: 9 }).length;
}
