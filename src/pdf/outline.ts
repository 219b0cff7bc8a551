export interface Heading {
	/** 1 for `h1`. */
	readonly level: number;
}

/** A bookmark and those below it. */
export interface OutlineItem<H extends Heading> {
	readonly heading: H;
	readonly children: readonly OutlineItem<H>[];
}

/** The headings, given in reading order, as a tree: each stands below the last one before it that has a lower level. */
export function buildOutline<H extends Heading>(headings: readonly H[]): readonly OutlineItem<H>[] {
	const top: OutlineItem<H>[] = [];
	const open: { level: number; children: OutlineItem<H>[] }[] = [{ level: 0, children: top }];
	for (const heading of headings) {
		while (open.at(-1)!.level >= heading.level) open.pop();
		const children: OutlineItem<H>[] = [];
		open.at(-1)!.children.push({ heading, children });
		open.push({ level: heading.level, children });
	}
	return top;
}
