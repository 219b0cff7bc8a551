import { contactWith, articlesPath, toAbsolute } from '../knowledge-base/urls.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { escapeLine, toQuotation } from './render-blocks.ts';
import type {
	AskResponse,
	ErrorResponse,
	ExcerptResponse,
	Link,
	SearchResponse,
	TopicsResponse,
} from './responses.ts';

/** Question, answer, further passages and questions, sources. All that is quoted stands as a quotation. */
export function renderAskMarkdown(response: AskResponse, centre: OpenHelpCentre): string {
	const { text, serverText } = centre;
	const { question, corrected, answer, excerpts, followUps, furtherReading, sources } = response;
	return joinParts([
		`# ${escapeLine(question)}`,
		corrected !== undefined && `${text.corrected} “${escapeLine(corrected)}”.`,
		!answer && (excerpts.length > 0 ? text.closest : renderNothing(question, centre)),
		answer && renderExcerpt(answer, centre),
		excerpts.length > 0 && answer && `## ${text.alsoRead}`,
		...excerpts.map((excerpt) => renderExcerpt(excerpt, centre)),
		followUps.length > 0 && `## ${text.followUps}\n\n${serverText.followUpsHint}`,
		followUps.map(({ question, ask }) => `- [${escapeLine(question)}](${ask})`).join('\n'),
		furtherReading.length > 0 && `## ${serverText.furtherReading}`,
		renderLinks(furtherReading),
		sources.length > 0 && `## ${serverText.sources}`,
		renderLinks(sources),
	]);
}

export function renderSearchMarkdown(response: SearchResponse, centre: OpenHelpCentre): string {
	const { text } = centre;
	const { query, corrected, isFound, count, results, next } = response;
	return joinParts([
		`# ${text.label}: ${escapeLine(query)}`,
		isFound ? text.countFor(count, escapeLine(corrected ?? query)) : renderNothing(query, centre),
		!isFound && results.length > 0 && `## ${text.related}`,
		results
			.map(({ excerpt, section, ...link }) =>
				[
					renderLink(link),
					section && `→ [${escapeLine(section.heading)}](${section.url})`,
					excerpt && toQuotation(escapeLine(excerpt)),
				]
					.filter(Boolean)
					.join('\n\n  '),
			)
			.join('\n\n'),
		next !== undefined && `[${text.more}](${next})`,
	]);
}

export function renderTopicsMarkdown({ topics }: TopicsResponse): string {
	return topics
		.map(({ id, title, url, count }) => `- [${escapeLine(title)}](${url}) (\`${id}\`, ${count})`)
		.join('\n');
}

export function renderErrorMarkdown(
	{ error, nearest = [] }: ErrorResponse,
	nearestTitle: string,
): string {
	return joinParts([
		`# ${escapeLine(error.message)}`,
		nearest.length > 0 && `## ${nearestTitle}`,
		renderLinks(nearest),
	]);
}

function renderNothing(question: string, { text, site }: OpenHelpCentre): string {
	const label = escapeLine(site.contact.label);
	const contact = contactWith(site.contact.url, question, toAbsolute('/', site.url));
	return [
		`${text.none(escapeLine(question))} ${text.noneHint}`,
		`[${text.allArticles}](${toAbsolute(articlesPath, site.url)}) · ${contact === undefined ? label : `[${label}](${contact})`}`,
	].join('\n\n');
}

function renderExcerpt({ markdown, source }: ExcerptResponse, { text }: OpenHelpCentre): string {
	const from = text.from(source.title) + (source.section ? ` · ${source.section}` : '');
	return [
		...(markdown ? [toQuotation(markdown)] : []),
		`[${escapeLine(from)}](${source.markdown ?? source.url})`,
	].join('\n\n');
}

function renderLinks(links: readonly Link[]): string {
	return links.map(renderLink).join('\n');
}

function renderLink({ title, url, markdown }: Link): string {
	return `- [${escapeLine(title)}](${markdown ?? url})`;
}

function joinParts(parts: readonly (string | false | undefined)[]): string {
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}
