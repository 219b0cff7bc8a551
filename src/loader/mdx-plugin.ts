import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition } from 'satteri';
import { cacheDir, contentDir } from '../data/folders.ts';
import { checkMarkup } from '../markup/check.ts';
import { toHtmlTree } from '../markup/render-html.ts';
import type { Tree } from '../markup/tree.ts';
import { readContent } from './read-content.ts';
import { contextFor, readPictures } from './render-document.ts';

/**
 * The same tree functions for articles that take Astro's own MDX road because they have imports or
 * expressions: components, headings and code come out as on the fast road.
 */
export function mdxPlugin(): HastPluginDefinition {
	let reading: ReturnType<typeof readContent> | undefined;
	return {
		name: 'almanac-markup',
		async before(root, context) {
			const { fileURL } = context;
			if (!fileURL) return;
			const absolute = fileURLToPath(fileURL);
			const folder = contentDir();
			reading ??= readContent({ contentDir: folder, cacheDir: cacheDir(), today: '9999-12-31' });
			const { surroundings } = await reading;
			const tree = root as unknown as Tree;
			const { references } = checkMarkup(tree, path.relative(folder, absolute));
			const pictures = await readPictures(
				references.pictures.map(({ target }) => target),
				{ absolute, contentDir: folder },
			);
			context.replaceNode(root, {
				type: 'root',
				children: toHtmlTree(tree, contextFor(surroundings, pictures)),
			});
		},
	};
}
