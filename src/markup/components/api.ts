import type { ElementContent } from 'hast';
import type { Component } from '../component.ts';
import { markPlaceholders } from '../highlight.ts';
import { attribute, element, hasFlag, isComponent } from '../tree.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** `<Api method url>`: a request with its parameters, one `<Param>` each. */
export const api: Component = {
	name: 'Api',
	attributes: { method: { required: true, values: METHODS }, url: { required: true } },
	check(node) {
		const wrong = node.children.some(
			(child) =>
				!(isComponent(child) && child.name === 'Param') &&
				!(child.type === 'text' && !child.value.trim()),
		);
		if (!wrong) return undefined;
		return {
			message: '<Api> must hold <Param> lines and nothing else',
			fix: 'write each parameter as <Param name="…" value="…">what it means</Param>, the rest outside <Api>',
		};
	},
	toHtml(node, children, { text }) {
		const rows = children.filter((child) => child.type === 'element');
		const head = [text.api.parameter, text.api.value, text.api.meaning];
		const table = element(
			'table',
			{},
			element(
				'thead',
				{},
				element('tr', {}, ...spaced(head.map((name) => element('th', { scope: 'col' }, name)))),
			),
			element('tbody', {}, ...spaced(rows)),
		);
		const line = element(
			'p',
			{ className: ['api-line'] },
			element('strong', {}, attribute(node, 'method') ?? ''),
			' ',
			element('code', {}, ...markPlaceholders(attribute(node, 'url') ?? '')),
		);
		const scroller = {
			className: ['table'],
			role: 'group',
			tabIndex: 0,
			ariaLabel: text.api.table,
		};
		return [
			element(
				'div',
				{ className: ['api'] },
				line,
				...(rows.length > 0 ? [element('div', scroller, table)] : []),
			),
		];
	},
	toMarkdown(node, children, { text }) {
		const request = `\`\`\`http\n${attribute(node, 'method')} ${attribute(node, 'url')}\n\`\`\``;
		if (!children.trim()) return request;
		const head = `| ${text.api.parameter} | ${text.api.value} | ${text.api.meaning} |\n|---|---|---|`;
		const rows = children.split('\n').filter((row) => row.trim());
		return `${request}\n\n${head}\n${rows.join('\n')}`;
	},
};

/** `<Param name value required>`: its content says what the parameter means. */
export const param: Component = {
	name: 'Param',
	attributes: { name: { required: true }, value: {}, required: { flag: true } },
	inside: 'Api',
	toHtml(node, children, { text }) {
		const value = attribute(node, 'value');
		const name = element('code', {}, attribute(node, 'name') ?? '');
		const need = hasFlag(node, 'required') ? [' ', element('em', {}, text.api.required)] : [];
		return [
			element(
				'tr',
				{},
				...spaced([
					element('th', { scope: 'row' }, name, ...need),
					element('td', {}, ...(value ? [element('code', {}, ...markPlaceholders(value))] : [])),
					element('td', {}, ...unwrap(children)),
				]),
			),
		];
	},
	toMarkdown(node, children, { text }) {
		const value = attribute(node, 'value');
		const need = hasFlag(node, 'required') ? ` (${text.api.required})` : '';
		const cells = [
			`\`${attribute(node, 'name')}\`${need}`,
			value ? `\`${value}\`` : '',
			children.replace(/\s*\n\s*/g, ' '),
		];
		return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	},
};

/** White space between cells, so that an index that reads text only keeps their words apart. */
function spaced(cells: ElementContent[]): ElementContent[] {
	return cells.flatMap((cell) => [cell, { type: 'text', value: '\n' } as const]);
}

/** A lone paragraph gives way to its content: a table cell needs no block in it. */
function unwrap(children: ElementContent[]): ElementContent[] {
	const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim());
	return only?.type === 'element' && only.tagName === 'p' && more.length === 0
		? only.children
		: children;
}
