import { parseBinder } from '../print/binder.ts';
import type { BinderItem } from '../print/binder.ts';

const STORE = 'kb-binder';

/** What is left where storage is blocked: the binder lasts as long as the page. */
let visit = '[]';

export function readBinder(): BinderItem[] {
	return parseBinder(withStorage((storage) => storage.getItem(STORE)) ?? visit);
}

export function writeBinder(items: readonly BinderItem[]): void {
	visit = JSON.stringify(items);
	withStorage((storage) => storage.setItem(STORE, visit));
}

/** Kept for good, or for the visit where only that is allowed; undefined where neither is. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
	for (const name of ['localStorage', 'sessionStorage'] as const)
		try {
			return use(window[name]);
		} catch {
			// Blocked, or full.
		}
	return undefined;
}
