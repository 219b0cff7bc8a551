import type { Language } from '../../search/language.ts';
import { markText } from '../../search/marks.ts';
import { make } from '../dom.ts';

/** The text with what the query asks for in `<mark>`. */
export function marked(text: string, stems: ReadonlySet<string>, language: Language): Node[] {
	return markText(text, stems, language).map((part) =>
		part.isMarked ? make('mark', {}, part.text) : document.createTextNode(part.text),
	);
}
