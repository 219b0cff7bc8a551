import { didYouMean } from '../schemas/nearest.ts';
import type { Component } from './component.ts';
import type { ComponentNode } from './tree.ts';

/** What is wrong and what to write instead. */
export type Problem = { readonly message: string; readonly fix: string };

/** Unknown, missing and malformed attributes of one component. */
export function attributeProblems(node: ComponentNode, { name, attributes }: Component): Problem[] {
	const allowed = Object.keys(attributes);
	const list =
		allowed.length > 0 ? `use one of: ${allowed.join(', ')}` : `write <${name}> without attributes`;
	const problems: Problem[] = [];
	for (const given of node.attributes) {
		const value = typeof given.value === 'string' ? given.value : undefined;
		const rule = Object.hasOwn(attributes, given.name ?? '') && attributes[given.name!];
		if (given.name === undefined || !rule) {
			problems.push({
				message: `<${name}> has no attribute "${given.name ?? '{…}'}".${didYouMean(given.name ?? '', allowed)}`,
				fix: list,
			});
		} else if (rule.flag ? given.value !== null : value === undefined) {
			const form = rule.flag ? given.name : `${given.name}="…"`;
			problems.push({
				message: `"${given.name}" of <${name}> must be ${rule.flag ? 'a lone word' : 'text in quotes'}`,
				fix: `write ${form}`,
			});
		} else if (rule.values && value !== undefined && !rule.values.includes(value))
			problems.push({
				message: `"${given.name}" of <${name}> can't be "${value}".${didYouMean(value, rule.values)}`,
				fix: `use one of: ${rule.values.join(', ')}`,
			});
	}
	for (const [key, rule] of Object.entries(attributes)) {
		const given = node.attributes.find((candidate) => candidate.name === key);
		if (rule.required && (!given || (typeof given.value === 'string' && !given.value.trim())))
			problems.push({ message: `<${name}> needs "${key}"`, fix: `write <${name} ${key}="…">` });
	}
	return problems;
}
