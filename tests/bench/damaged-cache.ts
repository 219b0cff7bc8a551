import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../../src/folders.ts';
import { run } from '../../src/cli/command.ts';
import { randomOf } from '../relevance/random.ts';
import { buildSite, differences, readSiteFiles } from '../support/build-site.ts';
import { damageCache } from '../support/damage.ts';

/**
 * `node tests/bench/damaged-cache.ts [--rounds 20] [--flips 30] [--seed 1]`: flips bits at random
 * places in each part of the cache, builds, and compares the site with that of a build without a
 * cache; each round starts from the whole cache.
 */
await run(async () => {
	const { values } = parseArgs({
		options: {
			rounds: { type: 'string', default: '20' },
			flips: { type: 'string', default: '30' },
			seed: { type: 'string', default: '1' },
		},
	});
	const [rounds, flips, seed] = [values.rounds, values.flips, values.seed].map(Number) as [
		number,
		number,
		number,
	];
	const random = randomOf(seed);
	const root = mkdtempSync(path.join(tmpdir(), 'almanac-damaged-'));
	const build = async (cache: string) => {
		const options = {
			contentDir: contentDir(),
			cacheDir: path.join(root, cache),
			outDir: path.join(root, 'site'),
			search: true,
		};
		const { code, stderr } = await buildSite(options);
		if (code !== 0) throw new Error(`The build ended with ${code}: ${stderr}`);
		return readSiteFiles(options.outDir);
	};
	try {
		const clean = await build('whole');
		let right = 0;
		for (let round = 1; round <= rounds; round++) {
			rmSync(path.join(root, 'damaged'), { recursive: true, force: true });
			cpSync(path.join(root, 'whole'), path.join(root, 'damaged'), { recursive: true });
			const parts = damageCache(path.join(root, 'damaged'), flips, random);
			const wrong = differences(await build('damaged'), clean);
			// Damage that stays would show in the next build.
			const next = differences(await build('damaged'), clean);
			if (wrong.length + next.length === 0) right++;
			console.log(
				`round ${round}: ${flips} places in each of ${parts.join(', ')}: ${wrong.length} files differ, ${next.length} in the next build ${[...wrong, ...next].slice(0, 3).join(' ')}`,
			);
		}
		console.log(`${right} of ${rounds} rounds equal a build without a cache`);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
});
