import type { Hit } from './pagefind.ts';

/** One search result as a list item. */
export async function toResultItem(hit: Hit): Promise<HTMLLIElement> {
	const page = await hit.load();
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = page.url;
	link.textContent = page.meta['title'] ?? page.url;
	const excerpt = document.createElement('p');
	excerpt.append(...marked(page.excerpt));
	item.append(link, excerpt);
	return item;
}

/** The excerpt as nodes: no HTML is ever parsed, so nothing in it can run. */
function marked(excerpt: string): Node[] {
	return excerpt.split(/<mark>(.*?)<\/mark>/g).map((part, index) => {
		const text = part.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => SIGNS[name]!);
		if (index % 2 === 0) return document.createTextNode(text);
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

const SIGNS: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	'#39': "'",
};
