import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export type ToolName = 'nginx' | 'caddy' | 'java';

/** A program that runs on this machine. */
export interface Tool {
	readonly program: string;
	readonly env: NodeJS.ProcessEnv;
}

/** Where programs are unpacked that the machine has not. */
export const TOOLS_FOLDER = path.resolve('.cache/tools');

/** The Nu HTML checker, for which Java is here. */
export const NU_CHECKER = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar');

/** Arguments with which each says its version: some machines have programs that only say where to get the real one. */
const VERSION: Readonly<Record<ToolName, readonly string[]>> = {
	nginx: ['-v'],
	caddy: ['version'],
	java: ['-jar', NU_CHECKER, '--version'],
};

/** A program of the PATH, or else the unpacked one; undefined where neither runs. */
export function findTool(name: ToolName): Tool | undefined {
	const unpacked = { ...process.env, LD_LIBRARY_PATH: librariesOf(TOOLS_FOLDER).join(':') };
	return [
		{ program: name, env: process.env },
		...programsOf(TOOLS_FOLDER, name).map((program) => ({ program, env: unpacked })),
	].find(({ program, env }) => spawnSync(program, VERSION[name], { env }).status === 0);
}

/** The same for those who can't do without it. */
export function getTool(name: ToolName): Tool {
	const tool = findTool(name);
	if (!tool)
		throw new Error(`There is no ${name} here. Run: node tests/support/ensure-tools.ts ${name}`);
	return tool;
}

function programsOf(folder: string, name: ToolName): string[] {
	const machines = listFolders(path.join(folder, 'usr/lib/jvm'));
	return ['usr/sbin', 'usr/bin', ...machines.map((machine) => `usr/lib/jvm/${machine}/bin`)]
		.map((place) => path.join(folder, place, name))
		.filter((file) => existsSync(file));
}

/** `usr/lib/x86_64-linux-gnu` and the like. */
function librariesOf(folder: string): string[] {
	return ['usr/lib', 'lib'].flatMap((place) =>
		listFolders(path.join(folder, place))
			.filter((name) => name.includes('-linux-'))
			.map((name) => path.join(folder, place, name)),
	);
}

function listFolders(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder) : [];
}
