import { words } from './words.ts';

/** A button that copies the code as the reader sees it. */
class CodeBlock extends HTMLElement {
	connectedCallback(): void {
		const code = this.querySelector('code');
		if (!code || !navigator.clipboard) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy';
		button.textContent = words.copyCode;
		button.addEventListener('click', () => {
			void navigator.clipboard.writeText(code.textContent).then(() => {
				button.textContent = words.codeCopied;
				setTimeout(() => (button.textContent = words.copyCode), 2000);
			});
		});
		this.append(button);
	}
}

customElements.define('kb-code', CodeBlock);
