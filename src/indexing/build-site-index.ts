import { toSearchSource } from './search-source.ts';
import type { Article, Faq, KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Section } from '../markup/sections.ts';
import { buildIndex } from './build-index.ts';
import type { IndexFiles } from './build-index.ts';
import type { Calibration } from './calibrate-levels.ts';

/** The search of all articles and FAQs as files. */
export function buildSiteIndex(
	kb: KnowledgeBase,
	getSections: (document: Article | Faq) => readonly Section[],
	onCalibrated?: (calibration: Calibration) => void,
): Promise<IndexFiles> {
	const source = toSearchSource(kb, getSections);
	return buildIndex(source.pages, { ...source, ...(onCalibrated && { onCalibrated }) });
}
