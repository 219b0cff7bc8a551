import { execFileSync } from 'node:child_process';
import { findChromium } from '../../src/pdf/chromium.ts';
import {
	hasDebianPackages,
	installDebianPackages,
	unpackDebianPackages,
} from './debian-packages.ts';
import { TOOLS_FOLDER, findTool } from './tools.ts';

/**
 * `node tests/support/ensure-tools.ts [NAMES]`: no test is left out for what a machine lacks, so
 * programs that no npm package brings are got before them, or one sentence says what to install.
 */
interface Need {
	readonly name: string;
	readonly title: string;
	readonly debian: string;
	/** What Homebrew calls it. */
	readonly brew: string;
	readonly isThere: () => boolean;
}

const NEEDS: readonly Need[] = [
	{
		name: 'chromium',
		title: 'Chromium',
		debian: 'chromium',
		brew: '--cask chromium',
		isThere: () => findChromium() !== undefined,
	},
	...(
		[
			{ name: 'nginx', title: 'nginx', debian: 'nginx', brew: 'nginx' },
			{ name: 'caddy', title: 'Caddy', debian: 'caddy', brew: 'caddy' },
			{ name: 'java', title: 'Java 17', debian: 'default-jre-headless', brew: 'openjdk' },
		] as const
	).map((tool) => ({ ...tool, isThere: () => findTool(tool.name) !== undefined })),
];

const names = process.argv.slice(2);
const missing = NEEDS.filter(
	({ name, isThere }) => (names.length === 0 || names.includes(name)) && !isThere(),
);
if (missing.length > 0) {
	console.log(`Getting ${listTitles(missing)} for the tests …`);
	const reasons = [
		reasonOf(() => getChromium(missing.find(({ name }) => name === 'chromium'))),
		reasonOf(() => getPrograms(missing.filter(({ name }) => name !== 'chromium'))),
	].filter((reason) => reason !== '');
	const lacking = missing.filter(({ isThere }) => !isThere());
	if (lacking.length > 0) {
		const because = reasons.map((reason) => ` (${reason})`).join('');
		console.error(
			`The tests need ${listTitles(lacking)}, which could not be got here${because}. ` +
				`Install what is missing, on macOS with: ${lacking.map(({ brew }) => `brew install ${brew}`).join('; ')}`,
		);
		process.exit(1);
	}
}

/** On Debian as root with apt, elsewhere Playwright's own. */
function getChromium(need: Need | undefined): void {
	if (need === undefined) return;
	if (process.getuid?.() === 0 && hasDebianPackages()) installDebianPackages([need.debian]);
	else
		execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
			stdio: ['ignore', 'inherit', 'pipe'],
		});
}

function getPrograms(needs: readonly Need[]): void {
	if (needs.length > 0 && hasDebianPackages())
		unpackDebianPackages(
			needs.map(({ debian }) => debian),
			TOOLS_FOLDER,
		);
}

/** Why it failed, in the program's own last line; empty where it did not. */
function reasonOf(action: () => void): string {
	try {
		action();
		return '';
	} catch (error) {
		const { stderr = '', message } = error as { stderr?: Buffer | string; message: string };
		return (stderr.toString().trim() || message).split('\n').at(-1)!.trim();
	}
}

function listTitles(needs: readonly Need[]): string {
	return new Intl.ListFormat('en').format(needs.map(({ title }) => title));
}
