import { words } from '../words.ts';

const PARAMETER = 'version';
const STORE = 'kb-version';

/**
 * Tabs over versions that are all in the page already. The choice goes into the address, is
 * remembered, and holds for every block with that label (WAI-ARIA tabs pattern).
 */
class VersionTabs extends HTMLElement {
	#panels: HTMLElement[] = [];
	#tabs: HTMLButtonElement[] = [];

	connectedCallback(): void {
		this.#panels = [...this.querySelectorAll<HTMLElement>(':scope > .version')];
		if (this.#panels.length < 2) return;
		const list = document.createElement('div');
		list.className = 'tabs';
		list.role = 'tablist';
		list.ariaLabel = words.chooseVersion;
		const block = [...document.querySelectorAll('kb-versions')].indexOf(this);
		this.#tabs = this.#panels.map((panel, index) =>
			this.#makeTab(panel, `version-${block}-${index}`),
		);
		list.append(...this.#tabs);
		list.addEventListener('keydown', (event) => this.#move(event));
		this.prepend(list);
		document.addEventListener('kb-version', (event) =>
			this.#show((event as CustomEvent<string>).detail),
		);
		this.#show(wanted(), true);
		offerPrintOnly(this);
	}

	#makeTab(panel: HTMLElement, id: string): HTMLButtonElement {
		const tab = document.createElement('button');
		tab.type = 'button';
		tab.id = id;
		tab.textContent = panel.querySelector('.version-label')!.textContent;
		tab.role = 'tab';
		tab.setAttribute('aria-controls', (panel.id = `${id}-panel`));
		panel.role = 'tabpanel';
		panel.setAttribute('aria-labelledby', id);
		panel.tabIndex = 0;
		tab.addEventListener('click', () => choose(panel.dataset['version']!));
		return tab;
	}

	/** Shows the version, or keeps what is shown when this block has no such version. */
	#show(version: string | null, isFirst = false): void {
		const found = this.#panels.findIndex((panel) => panel.dataset['version'] === version);
		if (found < 0 && !isFirst) return;
		for (const [index, tab] of this.#tabs.entries()) {
			const selected = index === Math.max(found, 0);
			tab.ariaSelected = String(selected);
			tab.tabIndex = selected ? 0 : -1;
			this.#panels[index]!.dataset['shown'] = String(selected);
		}
	}

	#move(event: KeyboardEvent): void {
		const current = this.#tabs.indexOf(document.activeElement as HTMLButtonElement);
		const last = this.#tabs.length - 1;
		const step = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
		const targets: Record<string, number> = {
			ArrowRight: current + step,
			ArrowLeft: current - step,
			Home: 0,
			End: last,
		};
		const target = targets[event.key];
		if (target === undefined) return;
		event.preventDefault();
		const tab = this.#tabs[(target + last + 1) % (last + 1)]!;
		tab.focus();
		tab.click();
	}
}

/** Beside the print button, once a page: paper shows all versions, or only what is chosen on the screen. */
function offerPrintOnly(tabs: HTMLElement): void {
	const actions = document.querySelector('main .page-actions');
	if (!actions || actions.querySelector('.print-only')) return;
	const box = document.createElement('input');
	box.type = 'checkbox';
	box.addEventListener('change', () =>
		document.documentElement.toggleAttribute('data-print-only', box.checked),
	);
	const label = document.createElement('label');
	label.className = 'print-only';
	const version = document.createElement('b');
	const name = () =>
		(version.textContent = tabs.querySelector('[aria-selected="true"]')!.textContent);
	name();
	document.addEventListener('kb-version', name);
	label.append(box, `${words.printOnly} `, version);
	actions.append(label);
}

function wanted(): string | null {
	const inAddress = new URLSearchParams(location.search).get(PARAMETER);
	if (inAddress) return inAddress;
	try {
		return localStorage.getItem(STORE);
	} catch {
		return null;
	}
}

function choose(version: string): void {
	document.dispatchEvent(new CustomEvent('kb-version', { detail: version }));
	const url = new URL(location.href);
	url.searchParams.set(PARAMETER, version);
	history.replaceState(history.state, '', url);
	try {
		localStorage.setItem(STORE, version);
	} catch {
		// Storage is blocked: the choice holds for this page.
	}
}

export function startVersionTabs(): void {
	customElements.define('kb-versions', VersionTabs);
}
