/** `?r=`, the revision on a printed copy: says whether the page is still that one. */
class PrintedCopy extends HTMLElement {
	connectedCallback(): void {
		const printed = new URLSearchParams(location.search).get('r');
		if (!/^\d{8}-[\da-f]{6}$/.test(printed ?? '')) return;
		const [same, changed] = this.children as HTMLCollectionOf<HTMLElement>;
		(printed === this.dataset['revision'] ? same! : changed!).hidden = false;
		this.role = 'status';
	}
}

export function startPrintedCopy(): void {
	customElements.define('kb-printed-copy', PrintedCopy);
}
