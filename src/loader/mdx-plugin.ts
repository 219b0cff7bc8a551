import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition } from 'satteri';
import { contentDir } from '../folders.ts';
import { getLoadedContent } from '../site/loaded-content.ts';
import { checkMarkup } from '../markup/check.ts';
import { withTextInBraces } from '../markup/module-code.ts';
import { toModuleTree } from '../markup/module-tree.ts';
import { toHtmlTree } from '../markup/render-html.ts';
import { contextFor, readPictures } from './render-document.ts';

/**
 * The same tree functions for articles that Astro's own MDX renders because they have imports or
 * expressions: components, headings and code come out as in all others.
 */
export function mdxPlugin(): HastPluginDefinition {
	return {
		name: 'almanac-markup',
		async before(root, context) {
			const { fileURL } = context;
			if (!fileURL) return;
			const absolute = fileURLToPath(fileURL);
			const folder = contentDir();
			const { shared, texts } = getLoadedContent();
			const tree = withTextInBraces(root);
			const { references } = checkMarkup(tree, path.relative(folder, absolute));
			const pictures = await readPictures(
				references.pictures.map(({ target }) => target),
				{ absolute, contentDir: folder, cache: texts },
			);
			context.replaceNode(root, {
				type: 'root',
				children: toModuleTree(toHtmlTree(tree, contextFor(shared, pictures))),
			} as never);
		},
	};
}
