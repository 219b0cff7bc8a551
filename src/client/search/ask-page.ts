import { answer } from '../../ask/answer.ts';
import { toAnswer, toAskMessage } from '../../results/answer.ts';
import { make } from '../dom.ts';
import { loadEngine, text } from './engine.ts';
import { announceSearch, settle } from './search-events.ts';
import { makeWaysOn } from './search-view.ts';
import { toDom } from './to-dom.ts';

/** `/ask/?q=`: the passage that answers the question, word for word, with its source. */
class AskPage extends HTMLElement {
	readonly #status = make('p', { class: 'search-status', role: 'status', tabindex: '-1' });
	readonly #answer = make('div', { class: 'ask-answer' });
	#run = 0;

	connectedCallback(): void {
		// A server has answered already, for readers without a script.
		this.replaceChildren(this.#status, this.#answer);
		const form = document.querySelector<HTMLFormElement>('main .search-form')!;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const url = new URL(location.href);
			url.search = new URLSearchParams({ q: new FormData(form).get('q') as string }).toString();
			if (url.href !== location.href) history.pushState(null, '', url);
			void this.#show();
		});
		addEventListener('popstate', () => void this.#show());
		void this.#show();
	}

	async #show(): Promise<void> {
		const run = ++this.#run;
		const question = new URLSearchParams(location.search).get('q') ?? '';
		document.querySelector<HTMLInputElement>('main input[name="q"]')!.value = question;
		this.#answer.replaceChildren();
		delete this.#answer.dataset['state'];
		this.#status.textContent = '';
		if (!question.trim()) return;
		this.#status.textContent = text.searching;
		try {
			const engine = await loadEngine();
			const results = await engine.search.search(question);
			const found = answer(results, engine.search.knowledge);
			const view = { ...engine, results };
			announceSearch(results, results.hits.filter(({ id }) => results.matching.has(id)).length);
			settle();
			if (run !== this.#run) return;
			this.#status.textContent = toAskMessage(found, view);
			this.#answer.replaceChildren(...toDom(toAnswer(found, view)));
			this.#answer.dataset['state'] = 'done';
		} catch {
			if (run !== this.#run) return;
			this.#status.textContent = text.failed;
			this.#answer.replaceChildren(
				...makeWaysOn({ text: question, filters: {} }, () => {
					this.#status.focus();
					void this.#show();
				}),
			);
		}
	}
}

customElements.define('kb-ask-page', AskPage);
