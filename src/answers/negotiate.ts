/** The forms in which answers are given. */
export type Form = 'html' | 'markdown' | 'json';

const FORMS: Readonly<Record<string, Form>> = {
	'text/html': 'html',
	'application/xhtml+xml': 'html',
	'text/*': 'html',
	'*/*': 'html',
	'text/markdown': 'markdown',
	'text/x-markdown': 'markdown',
	'application/json': 'json',
};

const LONGEST = 1000;

/**
 * The form that an `Accept` header asks for: the one of the highest `q`, of equal ones the first. Only
 * who names Markdown or JSON gets them; undefined when none of the three is asked for.
 */
export function negotiate(accept: string | null): Form | undefined {
	let best: Form | undefined;
	let bestQuality = 0;
	for (const range of (accept ?? '*/*').slice(0, LONGEST).split(',')) {
		const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
		const form = Object.hasOwn(FORMS, type) ? FORMS[type] : undefined;
		const quality = qualityOf(parameters);
		if (form && quality > bestQuality) [best, bestQuality] = [form, quality];
	}
	return best;
}

function qualityOf(parameters: readonly string[]): number {
	const written = parameters.find((parameter) => parameter.startsWith('q='));
	const quality = written === undefined ? 1 : Number(written.slice(2));
	return quality >= 0 && quality <= 1 ? quality : 0;
}
