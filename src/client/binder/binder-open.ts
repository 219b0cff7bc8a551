// What the binder's button does is loaded when it is pressed, or at once for readers who have a
// binder: its key in the storage and in the tab's name are those of binder-store.ts.
const wake = () => import('./binder-button.ts');

export function startBinderButtons(): void {
	addEventListener('click', ({ target }) => {
		const button = (target as Element).closest<HTMLElement>('kb-binder:not(:defined) button');
		if (button) void wake().then(() => button.click());
	});
	if (hasBinder()) void wake();
}

function hasBinder(): boolean {
	try {
		return localStorage.getItem('kb-binder') !== null;
	} catch {
		return window.name.startsWith('[{"key"');
	}
}
