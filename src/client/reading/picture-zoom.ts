import { words } from '../words.ts';

/** A button over a picture that shows it as large as the window. */
class PictureZoom extends HTMLElement {
	connectedCallback(): void {
		const picture = this.firstElementChild;
		if (!picture) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'zoom';
		button.textContent = '⤢';
		button.title = words.enlarge;
		button.ariaLabel = words.enlarge;
		button.addEventListener('click', () => this.#show(picture));
		this.append(button);
	}

	#show(picture: Element): void {
		const dialog = document.createElement('dialog');
		dialog.className = 'zoomed';
		dialog.ariaLabel = words.enlarge;
		const close = document.createElement('button');
		close.type = 'button';
		close.className = 'button';
		close.textContent = words.close;
		dialog.append(picture.cloneNode(true), close);
		dialog.addEventListener('click', () => dialog.close());
		dialog.addEventListener('close', () => dialog.remove());
		document.body.append(dialog);
		dialog.showModal();
	}
}

export function startPictureZoom(): void {
	customElements.define('kb-zoom', PictureZoom);
}
