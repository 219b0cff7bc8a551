import { answer } from '../../ask/answer.ts';
import { contactWith } from '../../knowledge-base/urls.ts';
import { abbreviate } from './abbreviate.ts';
import { renderAnswer, renderExcerpt } from './answer-card.ts';
import { make } from '../dom.ts';
import { loadEngine } from './engine.ts';
import { announceSearch, settle } from './search-events.ts';
import { renderWaysOn, searchAddress, text } from './search-view.ts';
import { toAddress } from '../site-path.ts';

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
			const parts = await this.#render(question);
			if (run !== this.#run) return;
			this.#status.textContent = parts.message;
			this.#answer.replaceChildren(...parts.elements);
			this.#answer.dataset['state'] = 'done';
		} catch {
			if (run !== this.#run) return;
			this.#status.textContent = text.failed;
			this.#answer.replaceChildren(
				renderWaysOn(() => {
					this.#status.focus();
					void this.#show();
				}),
			);
		}
	}

	async #render(question: string): Promise<{ message: string; elements: HTMLElement[] }> {
		const engine = await loadEngine();
		const results = await engine.search.search(question);
		const { query } = results;
		const found = answer(results, engine.search.knowledge);
		announceSearch(results, results.hits.filter(({ id }) => results.matching.has(id)).length);
		settle();
		const isAnswered = found !== undefined && found.score >= engine.search.knowledge.threshold;
		const { contact } = engine.site;
		const further = make(
			'p',
			{ class: 'ask-further' },
			make('a', { href: searchAddress(query.text) }, text.allResults),
			' · ',
			make('a', { href: contactWith(contact.url, query.text, location.href) }, contact.label),
		);
		if (!found) return { message: text.none(abbreviate(query.text)), elements: [further] };
		const excerpts = (isAnswered ? [] : [found.best]).concat(found.more);
		return {
			message: [
				...(query.corrected === undefined
					? []
					: [`${text.corrected} “${abbreviate(query.corrected)}”.`]),
				isAnswered ? text.answered : text.closest,
			].join(' '),
			elements: [
				...(isAnswered ? [renderAnswer(found, results, engine, text)] : []),
				...(excerpts.length > 0
					? [
							make(
								'section',
								{ class: 'excerpts', 'aria-label': text.alsoRead },
								...(isAnswered ? [make('h2', {}, text.alsoRead)] : []),
								...excerpts.map((excerpt) =>
									make('blockquote', {}, ...renderExcerpt(excerpt, results, engine, text)),
								),
							),
						]
					: []),
				...(found.followUps.length > 0
					? [
							make(
								'section',
								{ 'aria-label': text.followUps },
								make('h2', {}, text.followUps),
								make(
									'ul',
									{ class: 'article-links' },
									...found.followUps.map(({ path, title }) =>
										make('li', {}, make('a', { href: toAddress(path) }, title)),
									),
								),
							),
						]
					: []),
				further,
			],
		};
	}
}

customElements.define('kb-ask-page', AskPage);
