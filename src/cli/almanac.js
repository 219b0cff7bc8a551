#!/usr/bin/env node
// Every command starts here, in JavaScript that old versions of Node can read: before this file has
// looked at the version, no file may be loaded that only a newer one understands.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const COMMANDS = {
	build: './build.ts',
	check: './check.ts',
	'deploy:plan': './deploy-plan.ts',
	dev: './dev.ts',
	hosting: './hosting.ts',
	mcp: './mcp.ts',
	new: './new.ts',
	pdf: './pdf.ts',
	serve: '../http/main.ts',
	worker: './worker.ts',
};

const { engines } = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const oldest = engines.node.replace('>=', '');
const name = process.argv[2] ?? '';
const command = Object.hasOwn(COMMANDS, name) && COMMANDS[name];

if (isOlder(process.versions.node, oldest))
	fail(
		`Almanac needs Node ${oldest} or newer, and this is Node ${process.versions.node}. "npm run" uses the one that npm ci installs.`,
		1,
	);
else if (import.meta.url.includes('/node_modules/'))
	fail(
		'Almanac lies below node_modules, where Node.js runs no TypeScript. Keep it in a folder of its own, and run "npm link" there: then "almanac" starts it from any folder.',
		1,
	);
else if (!command) fail(`Usage: almanac COMMAND, one of: ${Object.keys(COMMANDS).join(', ')}`, 2);
else {
	process.argv.splice(2, 1);
	await import(command);
}

function fail(sentence, code) {
	process.stderr.write(`${sentence}\n`);
	process.exitCode = code;
}

function isOlder(version, than) {
	const [a, b] = [version, than].map((each) => each.split('.').map(Number));
	const place = a.findIndex((number, index) => number !== b[index]);
	return place >= 0 && a[place] < b[place];
}
