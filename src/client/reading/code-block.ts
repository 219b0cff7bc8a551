import { copyText } from './clipboard.ts';
import { words } from '../words.ts';

/** A button that copies the code as the reader sees it. */
class CodeBlock extends HTMLElement {
	connectedCallback(): void {
		const code = this.querySelector('code');
		if (!code) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy';
		button.textContent = words.copyCode;
		button.addEventListener('click', () => {
			void copyText(code.textContent, words.codeCopied).then((said) => {
				button.textContent = said;
				// Who gets no copy can press the keys for it at once.
				if (said !== words.codeCopied) getSelection()?.selectAllChildren(code);
				setTimeout(() => (button.textContent = words.copyCode), 2000);
			});
		});
		this.append(button);
	}
}

export function startCodeBlocks(): void {
	customElements.define('kb-code', CodeBlock);
}
