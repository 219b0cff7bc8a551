import type { Block, Section, Version } from '../markup/sections.ts';
import type { Query } from '../search/query.ts';
import type { Passage } from './passages.ts';

/** Something that is quoted for one version, or for all. */
export interface VersionPart {
	readonly version?: Version;
	readonly blocks: readonly Block[];
}

/**
 * What stands beside a passage for other versions, and the passage itself: first what the question
 * names, then the newest; undefined where a passage is for all versions.
 *
 * @param quote what is quoted of the text for one version
 */
export function toVersionParts(
	query: Query,
	{ page, heading, anchor }: Passage,
	quote: (blocks: readonly Block[]) => readonly Block[],
): VersionPart[] | undefined {
	const { sections } = page;
	// The answer of a FAQ is quoted as a whole.
	if (page.kind === 'faq') {
		const from = sections.findIndex(({ version }) => version);
		if (from < 0) return undefined;
		const end = sections.findIndex(({ version }, index) => index > from && !version);
		const rest = end < 0 ? [] : sections.slice(end);
		return [
			...sections.slice(0, from).map(toPart),
			...sort(sections.slice(from, end < 0 ? undefined : end), query),
			...rest.map(toPart),
		];
	}
	const own = sections.findIndex(
		(section) => section.version && section.heading === heading && section.anchor === anchor,
	);
	if (own < 0) return undefined;
	const isBeside = (section: Section) => section.version && section.anchor === anchor;
	const from = sections.findLastIndex((each, index) => index < own && !isBeside(each)) + 1;
	const end = sections.findIndex((each, index) => index > own && !isBeside(each));
	const beside = sections.slice(from, end < 0 ? undefined : end);
	return sort(beside, query).map((part) => ({ ...part, blocks: quote(part.blocks) }));
}

function toPart({ version, blocks }: Section): VersionPart {
	return { ...(version ? { version } : {}), blocks };
}

function sort(sections: readonly Section[], { text }: Query): VersionPart[] {
	const asked = new Set(text.match(/\d+/g));
	const isAsked = (section: Section) => (asked.has(numbersOf(section)[0] ?? '') ? 1 : 0);
	return [...sections].sort((a, b) => isAsked(b) - isAsked(a) || compare(b, a)).map(toPart);
}

/** Less than 0 where the first number of the one version is lower than that of the other. */
function compare(one: Section, other: Section): number {
	const [x, y] = [numbersOf(one), numbersOf(other)];
	return Number(x[0] ?? 0) - Number(y[0] ?? 0) || Number(x[1] ?? 0) - Number(y[1] ?? 0);
}

/** 4 and 10 of "Matomo 4.10 and newer". */
function numbersOf({ version }: Section): readonly string[] {
	return /\d+(?:\.\d+)?/.exec(version?.label ?? '')?.[0].split('.') ?? [];
}
