import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../support/run.ts';
import { siteFolder } from '../../support/site-folder.ts';

const LAUNCHER = 'src/cli/almanac.js';

interface Package {
	readonly engines: { readonly node: string };
	readonly scripts: Readonly<Record<string, string>>;
}

const { engines, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const commands = Object.values(scripts).flatMap(
	(script) => /almanac\.js ([\w:]+)/.exec(script)?.[1] ?? [],
);

/** Runs the command with a Node that says it is of that version. */
const runAs = (version: string, ...args: string[]) =>
	run(LAUNCHER, args, {
		NODE_OPTIONS: `--import="data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})"`,
	});

describe('a command under another version of Node', () => {
	test.each(commands)('%s: one that is too old is told which is needed', async (command) => {
		const { code, stdout, stderr } = await runAs('20.11.1', command);
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toBe(
			`Almanac needs Node ${engines.node.slice(2)} or newer, and this is Node 20.11.1. "npm run" uses the one that npm ci installs.\n`,
		);
	});

	test.each([
		['22.17.9', 1],
		['22.18.0', 2],
		['22.18.1', 2],
		['23.0.0', 2],
		['100.0.0', 2],
	])('%s: exit code %i of a call without a command', async (version, expected) => {
		expect((await runAs(version)).code).toBe(expected);
	});
});

test('the file that looks at the version is read by every Node, and loads nothing before', () => {
	const text = readFileSync(LAUNCHER, 'utf8');
	const from = [...text.matchAll(/^import .* from '(.*)';$/gm)].map(([, name]) => name!);
	expect(from).toContain('node:fs');
	for (const name of from) expect(name).toMatch(/^node:/);
});

test('below node_modules it says in one sentence where to put it instead', async () => {
	const folder = siteFolder({});
	const launcher = path.join(folder, 'node_modules/almanac', LAUNCHER);
	mkdirSync(path.dirname(launcher), { recursive: true });
	for (const name of ['package.json', LAUNCHER])
		copyFileSync(name, path.join(folder, 'node_modules/almanac', name));
	const { code, stdout, stderr } = await run(launcher, ['check'], {});
	expect([code, stdout]).toEqual([1, '']);
	expect(stderr).toMatch(
		/^Almanac lies below node_modules, .* Keep it in a folder of its own, .*\n$/,
	);
});

test('every script of the program starts there', () => {
	expect(commands).toEqual(
		expect.arrayContaining(['build', 'check', 'new', 'pdf', 'hosting', 'mcp', 'serve', 'worker']),
	);
	for (const script of Object.values(scripts))
		expect(script).not.toMatch(/node src\/(?!cli\/almanac\.js)/);
});

test('a command gets its own options', async () => {
	const { code, stderr } = await run(LAUNCHER, ['new', 'nothing'], {});
	expect([code, stderr]).toEqual([
		2,
		expect.stringMatching(/^Usage: npm run new -- article\|faq\|topic/),
	]);
});

test('a call without a command lists them', async () => {
	const { code, stderr } = await run(LAUNCHER, [], {});
	expect([code, stderr]).toEqual([
		2,
		expect.stringMatching(/^Usage: almanac COMMAND, one of: build, check, /),
	]);
});
