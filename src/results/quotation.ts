import { cutBlocks } from '../ask/cut-blocks.ts';
import { SHOWN_WORDS, countBlockWords, toLabel } from '../ask/passages.ts';
import type { Excerpt } from '../ask/quote.ts';
import type { SearchText } from '../text/text.ts';
import { element } from './element.ts';
import type { ResultElement } from './element.ts';
import { toPassage } from './passage.ts';
import type { PassageOptions } from './passage.ts';
import { findMarked } from './results-view.ts';
import type { ResultsView } from './results-view.ts';

type Part = NonNullable<Excerpt['parts']>[number];
type Blocks = Excerpt['blocks'];

/**
 * What is quoted, in its form, what the query asks for marked. Of a long one the rest is folded, and
 * so is what other versions have; the reader's version stands first.
 */
export function toQuotation(excerpt: Excerpt, view: ResultsView): ResultElement[] {
	const options = { path: excerpt.page.path, mark: (text: string) => findMarked(text, view) };
	const parts = toParts(excerpt, view.version);
	if (countBlockWords(parts.flatMap(withLabel)) <= SHOWN_WORDS)
		return parts.flatMap((part) => toElements(part, options));
	const first = parts.find(({ version }) => version);
	let left = SHOWN_WORDS;
	return parts.flatMap((part, index) => {
		if (part.version && part !== first) {
			const rest = toPassage(part.blocks, options);
			return [toFolded(part.version.label, rest)];
		}
		const { language } = view.search.knowledge;
		const { blocks, shown } = cutBlocks(withLabel(part), left, language, index === 0);
		left -= countBlockWords(blocks.slice(0, shown));
		const rest = toPassage(blocks, { ...options, from: shown });
		return [
			...toPassage(blocks, { ...options, to: shown }),
			...(rest.length > 0 ? [toFolded(view.text.wholeAnswer, rest, 'whole-answer')] : []),
		];
	});
}

/** All of it, for programs. */
export function toWholeQuotation(excerpt: Excerpt): ResultElement[] {
	const options = { path: excerpt.page.path };
	return toParts(excerpt).flatMap((part) => toElements(part, options));
}

/** The blocks of all of it, a version's label before what is for that version. */
export function toWholeBlocks(excerpt: Excerpt): Blocks {
	return toParts(excerpt).flatMap(withLabel);
}

/** Heading above what is quoted; where versions differ, the one above all of them. */
export function toSection({ page, heading, anchor, parts }: Excerpt): string | undefined {
	if (!parts) return heading;
	return page.sections.find((section) => section.anchor === anchor && !section.version)?.heading;
}

/** Where a passage stands, and what a link there says. */
export function toSource(
	excerpt: Excerpt,
	text: SearchText,
): { readonly href: string; readonly label: string } {
	const { page, anchor } = excerpt;
	const heading = toSection(excerpt);
	return {
		href: page.path + (anchor === undefined ? '' : `#${anchor}`),
		label: text.from(page.title) + (heading === undefined ? '' : ` · ${heading}`),
	};
}

/** @param chosen id of the version that stands before the others */
function toParts({ blocks, parts }: Excerpt, chosen?: string): readonly Part[] {
	if (!parts) return [{ blocks }];
	const from = parts.findIndex(({ version }) => version);
	const own = parts.findIndex(({ version }) => version && version.id === chosen);
	return own < 0
		? parts
		: [
				...parts.slice(0, from),
				parts[own]!,
				...parts.slice(from).filter((_, index) => from + index !== own),
			];
}

function toElements(part: Part, options: PassageOptions): ResultElement[] {
	return toPassage(withLabel(part), options);
}

function withLabel({ version, blocks }: Part): Blocks {
	return version ? [toLabel(version.label), ...blocks] : blocks;
}

function toFolded(
	label: string,
	folded: readonly ResultElement[],
	name = 'version',
): ResultElement {
	return element('details', { class: name }, element('summary', {}, label), ...folded);
}
