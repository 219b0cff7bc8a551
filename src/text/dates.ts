const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-09` as readers of the language write it: "9 Nov 2026". */
export function formatDay(day: string, language: string): string {
	let format = formats.get(language);
	if (!format) {
		const locale = language === 'en' ? 'en-GB' : language;
		// A new one takes a hundred times as long as what it formats.
		format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
		formats.set(language, format);
	}
	return format.format(new Date(day));
}
