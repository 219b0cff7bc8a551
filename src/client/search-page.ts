import { search } from './pagefind.ts';
import type { Hit } from './pagefind.ts';
import { toResultItem } from './result-item.ts';

const PAGE = 10;

/** `/search/?q=&topic=`: the results of the address, so that they can be shared and gone back to. */
class SearchPage extends HTMLElement {
	readonly #words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
	#left: Hit[] = [];
	#run = 0;

	connectedCallback(): void {
		const form = document.querySelector<HTMLFormElement>('main .search-form');
		form?.addEventListener('submit', (event) => {
			event.preventDefault();
			const url = new URL(location.href);
			url.searchParams.set('q', new FormData(form).get('q') as string);
			if (url.href !== location.href) history.pushState(null, '', url);
			void this.#show();
		});
		addEventListener('popstate', () => void this.#show());
		this.querySelector('button')!.addEventListener('click', () => void this.#more());
		void this.#show();
	}

	async #show(): Promise<void> {
		const run = ++this.#run;
		const address = new URLSearchParams(location.search);
		const query = address.get('q')?.trim().slice(0, 500) ?? '';
		const topic = address.get('topic') ?? undefined;
		document.querySelector<HTMLInputElement>('main input[name="q"]')!.value = query;
		this.querySelector('.results')!.replaceChildren();
		this.querySelector('button')!.hidden = true;
		this.#showScope(topic);
		if (!query) {
			this.#say(this.#words['start']!);
			return;
		}
		this.#say(this.#words['searching']!);
		try {
			const hits = await search(query, topic);
			// A slow answer to an older question must not replace a newer one.
			if (run !== this.#run) return;
			this.#left = hits;
			await this.#more();
			if (run !== this.#run) return;
			const pattern =
				hits.length === 0
					? `${this.#words['none']} ${this.#words['noneHint']}`
					: hits.length === 1
						? this.#words['one']!
						: this.#words['many']!.replace('2', String(hits.length));
			this.#say(pattern.replace('%q', () => query));
		} catch {
			if (run === this.#run) this.#say(this.#words['failed']!);
		}
	}

	async #more(): Promise<void> {
		const run = this.#run;
		const items = await Promise.all(this.#left.splice(0, PAGE).map(toResultItem));
		if (run !== this.#run) return;
		this.querySelector('.results')!.append(...items);
		this.querySelector('button')!.hidden = this.#left.length === 0;
	}

	#showScope(topic: string | undefined): void {
		const scope = this.querySelector<HTMLElement>('.search-scope')!;
		const title = (JSON.parse(this.dataset['topics'] ?? '{}') as Record<string, string>)[
			topic ?? ''
		];
		scope.hidden = title === undefined;
		if (title === undefined) return;
		const everywhere = document.createElement('a');
		const url = new URL(location.href);
		url.searchParams.delete('topic');
		everywhere.href = url.href;
		everywhere.textContent = this.#words['everywhere']!;
		scope.replaceChildren(`${this.#words['inTopic']!.replace('%q', () => title)} · `, everywhere);
	}

	#say(message: string): void {
		this.querySelector('.search-status')!.textContent = message;
	}
}

customElements.define('kb-search-page', SearchPage);
