import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getTool } from '../support/tools.ts';

export interface NginxServer {
	readonly port: number;
	readonly pid: number;
	readonly stop: () => void;
}

/** nginx on the same files, as one process and set up as well as it goes for static files. */
export async function startNginx(root: string, port: number): Promise<NginxServer> {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-nginx-'));
	const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join(' ');
	const configuration = path.join(folder, 'nginx.conf');
	writeFileSync(
		configuration,
		`daemon off; master_process off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
		events { worker_connections 4096; }
		http {
			types { text/html html; text/css css; text/javascript js; image/svg+xml svg; } ${temp}
			access_log off; sendfile on; tcp_nopush on; gzip_static on;
			open_file_cache max=10000; open_file_cache_valid 60s;
			server { listen 127.0.0.1:${port}; root ${root}; }
		}`,
	);
	const { program, env } = getTool('nginx');
	const child = spawn(program, ['-c', configuration], { env, stdio: 'inherit' });
	await sleep(1000);
	if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}.`);
	return {
		port,
		pid: child.pid!,
		stop: () => {
			child.kill('SIGKILL');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
