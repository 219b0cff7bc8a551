import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const APT_GET = '/usr/bin/apt-get';
const APT_CACHE = '/usr/bin/apt-cache';
// The tests may run with a PATH that has none of the system's folders, and apt starts other programs.
const ENV = { ...process.env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };
/** Milliseconds for one step over a slow network. */
const PATIENCE = 300_000;

export function hasDebianPackages(): boolean {
	return existsSync(APT_GET);
}

/** Installs packages for everybody on the machine; needs root rights. */
export function installDebianPackages(names: readonly string[]): void {
	call(APT_GET, ['-qq', 'update']);
	call(APT_GET, ['-qq', '-y', '--no-install-recommends', 'install', ...names]);
}

/**
 * Unpacks packages, and what they depend on and the machine lacks, into a folder. It needs no root
 * rights, and nothing is installed: an installed web server would be started by the system.
 */
export function unpackDebianPackages(names: readonly string[], folder: string): void {
	const apt = path.join(folder, 'apt');
	const archives = path.join(apt, 'archives');
	for (const part of ['lists', 'archives'])
		mkdirSync(path.join(apt, part, 'partial'), { recursive: true });
	const options = [
		['-o', `Dir::State::lists=${apt}/lists`],
		['-o', `Dir::Cache=${apt}`],
		['-o', `Dir::Cache::archives=${archives}`],
		['-o', 'Debug::NoLocking=1'],
		// Its own user may not write into the folder.
		['-o', 'APT::Sandbox::User=root'],
	].flat();
	// A `default-` package is empty, and the one that it stands for is not fetched where it is installed.
	const dependsOn = (name: string): string[] =>
		[
			...call(APT_CACHE, [...options, 'depends', '--important', name]).matchAll(
				/^\s+Depends: ([a-z]\S*)/gm,
			),
		].map(([, dependency]) => dependency!);
	try {
		call(APT_GET, [...options, '-qq', 'update']);
		call(APT_GET, [
			...options,
			...['-qq', '-y', '--no-install-recommends', '--reinstall', '--download-only'],
			'install',
			...names.flatMap((name) => [name, ...(name.startsWith('default-') ? dependsOn(name) : [])]),
		]);
		for (const file of readdirSync(archives).filter((name) => name.endsWith('.deb')))
			call('/usr/bin/dpkg', ['-x', path.join(archives, file), folder]);
		keepLinksInside(folder);
	} finally {
		rmSync(apt, { recursive: true, force: true });
	}
}

function call(program: string, args: readonly string[]): string {
	return execFileSync(program, args, {
		env: ENV,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: PATIENCE,
	});
}

/** Links of a package name places from the root of the machine; here they are to stay in the folder. */
function keepLinksInside(folder: string, within = folder): void {
	for (const entry of readdirSync(within, { withFileTypes: true })) {
		const file = path.join(within, entry.name);
		if (entry.isDirectory()) keepLinksInside(folder, file);
		if (!entry.isSymbolicLink()) continue;
		const target = readlinkSync(file);
		const inside = path.join(folder, target);
		if (!path.isAbsolute(target) || !existsSync(inside)) continue;
		rmSync(file);
		symlinkSync(inside, file);
	}
}
