import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getTool } from './tools.ts';

/** A running web server with the configuration of a site. */
export interface WebServer {
	readonly url: string;
	stop(): Promise<void>;
}

export type WebServerName = 'nginx' | 'caddy';

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** @param listen the address that the configuration names @param folder for the server's own files */
export async function startWebServer(
	name: WebServerName,
	config: string,
	listen: string,
	folder: string,
): Promise<WebServer> {
	const file = path.join(folder, `${name}.conf`);
	writeFileSync(file, name === 'nginx' ? inNginx(config, folder) : `{\n\tadmin off\n}\n${config}`);
	const args =
		name === 'nginx'
			? ['-c', file, '-e', path.join(folder, 'error.log')]
			: ['run', '--config', file, '--adapter', 'caddyfile'];
	const { program, env } = getTool(name);
	const child = spawn(program, args, {
		env: { ...env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let log = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const url = `http://${listen}`;
	for (let attempt = 0; !(await answers(url)); attempt++) {
		if (child.exitCode !== null || attempt > 100) throw new Error(`${name} did not start.\n${log}`);
		await wait(50);
	}
	return {
		url,
		async stop() {
			child.kill();
			await ended;
		},
	};
}

/** A whole configuration for one site, without anything of the machine's own. */
function inNginx(site: string, folder: string): string {
	const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `\t${kind}_temp_path ${folder}/${kind};\n`)
		.join('');
	// Temporary folders are closed to others, and so to the user that nginx would change to.
	const user = process.getuid?.() === 0 ? 'user root;\n' : '';
	return `${user}daemon off;\npid ${folder}/nginx.pid;\nevents {}\nhttp {\n\taccess_log off;\n${temp}${site}}\n`;
}

async function answers(url: string): Promise<boolean> {
	try {
		await fetch(url);
		return true;
	} catch {
		return false;
	}
}
