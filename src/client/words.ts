import type { InterfaceText } from '../text/text.ts';

/** The interface words that scripts need, as the page carries them. */
export const words = JSON.parse(
	document.documentElement.dataset['words'] ?? '{}',
) as InterfaceText['client'];
