import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageError, run } from './command.ts';

const OUT = 'worker';

/** `npm run worker`: the server as a Cloudflare Worker, from the built site. */
await run(async () => {
	const dist = path.resolve(process.env['ALMANAC_DIST'] ?? 'dist');
	if (!existsSync(path.join(dist, 'pagefind', 'knowledge.json')))
		throw new UsageError(`There is no built site in ${dist}. Build it with: npm run build`);
	const { bundleWorker } = await import('./worker-bundle.ts');
	await bundleWorker(dist, path.resolve(OUT));
	console.log(
		`Wrote ${OUT}/. Put it online with: npx wrangler deploy --config ${OUT}/wrangler.json`,
	);
});
