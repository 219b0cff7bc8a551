import { build } from 'esbuild';

/** The code that a page loads when its reader begins to search, minified. */
export async function searchScript(): Promise<Uint8Array> {
	const { outputFiles } = await build({
		entryPoints: ['src/client/search/search-dialog.ts'],
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		write: false,
	});
	return outputFiles[0]!.contents;
}
