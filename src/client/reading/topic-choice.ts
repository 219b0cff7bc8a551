/**
 * Reading inside a topic: `?in=<topic>` shows the breadcrumb, neighbours and pager of that topic.
 * The page carries them for each of its topics; without a script those of the home topic show.
 */
class TopicChoice extends HTMLElement {
	connectedCallback(): void {
		const topic = new URLSearchParams(location.search).get('in');
		if (!topic || !this.querySelector(`.breadcrumbs [data-in="${CSS.escape(topic)}"]`)) return;
		for (const part of this.querySelectorAll<HTMLElement>('nav[data-in]'))
			part.hidden = part.dataset['in'] !== topic;
		const trails = this.querySelectorAll<HTMLElement>('.breadcrumbs [data-in]');
		for (const trail of trails)
			if (trail.dataset['in'] === topic) trail.parentElement?.prepend(trail);
	}
}

export function startTopicChoice(): void {
	customElements.define('kb-topic-choice', TopicChoice);
}
