import { readFileSync, readdirSync, statSync } from 'node:fs';
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
const fonts = [...html.matchAll(/<link\b[^>]*?\bhref="([^"]+\.woff2)"/g)].map(([, address]) => ({
	file: address!.slice(1),
	size: statSync(path.join(dist, address!)).size,
}));
for (const { file, size } of parts) console.log(`${String(size).padStart(7)}  ${file}`);
console.log(
	`${String(sumOf(parts)).padStart(7)}  bytes in ${parts.length} requests: median of ${articles.length} article pages`,
);
for (const { file, size } of fonts) console.log(`${String(size).padStart(7)}  ${file}`);
console.log(`${String(sumOf(fonts)).padStart(7)}  bytes of fonts, fetched once for all pages`);

function gzipSize(file: string): number {
	return gzipSync(readFileSync(file), { level: 9 }).length;
}

function sumOf(files: readonly { size: number }[]): number {
	return files.reduce((sum, { size }) => sum + size, 0);
}
