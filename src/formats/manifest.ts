import { markdownPath, toAbsolute } from '../knowledge-base/urls.ts';
import type { MarkdownSource } from './markdown-source.ts';

/** `/kb-manifest.json`: every page with the digest of its Markdown, so that a copy fetches only what changed. */
export interface Manifest {
	readonly name: string;
	readonly language: string;
	readonly pages: readonly ManifestPage[];
	/** Address of a moved page → address of the page that took its place. */
	readonly redirects: Readonly<Record<string, string>>;
}

export interface ManifestPage {
	readonly kind: 'article' | 'faq' | 'topic';
	readonly id: string;
	readonly url: string;
	readonly md: string;
	/** Topic ids; of a topic, those it stands below. */
	readonly topics: readonly string[];
	/** A day; absent for a topic without articles. */
	readonly updated?: string;
	/** Hex digits of SHA-256 of the Markdown file. */
	readonly sha256: string;
}

/** @param digests of the pages' Markdown files, in their order */
export function toManifest(
	{ site, pages, redirects }: MarkdownSource,
	digests: readonly string[],
): Manifest {
	const absolute = (path: string): string => toAbsolute(path, site.url);
	return {
		name: site.name,
		language: site.language,
		pages: pages.map(({ kind, id, path, topics, updated }, index) => ({
			kind,
			id,
			url: absolute(path),
			md: absolute(markdownPath(path)),
			topics,
			...(updated === undefined ? {} : { updated }),
			sha256: digests[index]!,
		})),
		redirects: Object.fromEntries(redirects.map(([from, to]) => [absolute(from), absolute(to)])),
	};
}
