import { en, enBinder, enSearch, enServer } from './en.ts';

export type InterfaceText = typeof en;
export type MarkupText = InterfaceText['markup'];
export type SearchText = typeof enSearch;
export type BinderText = typeof enBinder;
export type ServerText = typeof enServer;

export const LANGUAGES = ['en'] as const;

type Table<T> = Readonly<Record<(typeof LANGUAGES)[number], T>>;

const pages: Table<InterfaceText> = { en };
const search: Table<SearchText> = { en: enSearch };
const binder: Table<BinderText> = { en: enBinder };
const server: Table<ServerText> = { en: enServer };

export const textIn = (language: string): InterfaceText => inLanguage(pages, language);
export const searchTextIn = (language: string): SearchText => inLanguage(search, language);
export const binderTextIn = (language: string): BinderText => inLanguage(binder, language);
export const serverTextIn = (language: string): ServerText => inLanguage(server, language);

/** The words in a language; in English for one that has none (`check` reports that). */
function inLanguage<T>(table: Table<T>, language: string): T {
	const all: Readonly<Record<string, T>> = table;
	return all[language] ?? all[language.split('-')[0]!] ?? table.en;
}
