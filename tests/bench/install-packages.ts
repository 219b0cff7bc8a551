import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Packages {
	/** Exact versions by name. */
	readonly dependencies: Readonly<Record<string, string>>;
	readonly overrides?: Readonly<Record<string, string>> | undefined;
}

/** Installs packages that only a measurement needs into a folder of their own. */
export function installPackages(packages: Packages, folder: string): void {
	writeFileSync(
		path.join(folder, 'package.json'),
		JSON.stringify({ private: true, type: 'module', ...packages }),
	);
	const npm = process.env['npm_execpath'];
	const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
	try {
		execFileSync(
			npm === undefined ? 'npm' : process.execPath,
			npm === undefined ? install : [npm, ...install],
			{ cwd: folder, stdio: 'pipe' },
		);
	} catch (error) {
		const { stderr } = error as { stderr?: Buffer };
		const said = stderr?.toString().trim().split('\n').slice(0, 3).join(' ');
		throw new Error(`npm could not install it (${said ?? 'npm is missing'})`, { cause: error });
	}
}
