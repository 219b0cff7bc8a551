/** `2026-11-09` as readers of the language write it: "9 Nov 2026". */
export function formatDay(day: string, language: string): string {
	const locale = language === 'en' ? 'en-GB' : language;
	return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
		new Date(day),
	);
}
