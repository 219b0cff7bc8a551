import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderLlmsFull } from '../formats/llms-full.ts';
import { toManifest } from '../formats/manifest.ts';
import { toMarkdownSource } from '../formats/markdown-source.ts';
import {
	llmsFullPath,
	manifestPath,
	markdownPath,
	markdownTwinPath,
} from '../knowledge-base/urls.ts';
import { fillMarkdown } from '../markup/markdown-photos.ts';
import { toShownText } from '../page-models/site-view.ts';
import { photoKeyOf } from '../site/loaded-content.ts';
import { textIn } from '../text/text.ts';
import type { FinishedBuild } from './steps.ts';

/** Writes every page as Markdown beside its HTML, the text of all of them, and the list with their digests. */
export function writeMarkdownFiles({ dist, kb, texts, photoAddresses }: FinishedBuild): void {
	const text = textIn(kb.site.language);
	const source = toMarkdownSource(kb, text, (document) => {
		const shown = toShownText(document);
		return fillMarkdown(texts.getMarkdown(document.sourceDigest), (src) =>
			photoAddresses.get(photoKeyOf(shown, src))!,
		);
	});
	const write = (address: string, text: string | Uint8Array): void =>
		writeFileSync(path.join(dist, address), text);
	const digests = source.pages.map(({ path: page, head, body }) => {
		const bytes = Buffer.from(head + body);
		write(markdownTwinPath(page), bytes);
		twin(path.join(dist, markdownTwinPath(page)), path.join(dist, markdownPath(page)));
		return createHash('sha256').update(bytes).digest('hex');
	});
	write(manifestPath, JSON.stringify(toManifest(source, digests)));
	const { site, pages } = source;
	for (const [index, part] of renderLlmsFull(pages, { site, text }).entries())
		write(llmsFullPath(index + 1), part);
}

/** The same file under a second name: a twentieth of the time that writing it again takes. */
function twin(file: string, name: string): void {
	try {
		linkSync(file, name);
	} catch {
		// The disk has no links, or the name stands there already.
		copyFileSync(file, name);
	}
}
