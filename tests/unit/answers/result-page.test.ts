import { expect, test } from 'vitest';
import { UnavailableError } from '../../../src/answers/help-centre.ts';
import { fillPage } from '../../../src/answers/result-page.ts';

const PAGE =
	'<p>Words. <span data-static>Static.</span></p><form><input type="search" name="q" required></form><kb-ask-page class="needs-script"></kb-ask-page> <noscript data-static> <p>Needs it</p> </noscript>';

test('the result and the question stand in the page; what only a static host says does not', () => {
	expect(fillPage(PAGE, 'kb-ask-page', '"><script>$&', '<p>$1 $& found</p>')).toBe(
		'<p>Words. </p><form><input type="search" name="q" value="&quot;&gt;&lt;script&gt;$&amp;" required></form><kb-ask-page><p>$1 $& found</p></kb-ask-page> ',
	);
});

test('a page without a place for the result is no page to answer with', () => {
	expect(() => fillPage(PAGE, 'kb-search-page', '', '')).toThrow(UnavailableError);
});
