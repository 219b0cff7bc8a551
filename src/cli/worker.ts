import path from 'node:path';
import { getBuiltSite } from './built-site.ts';
import { run } from './command.ts';

const OUT = 'worker';

/** `npm run worker`: the server as a Cloudflare Worker, from the built site. */
await run(async () => {
	const dist = path.resolve(process.env['ALMANAC_DIST'] ?? 'dist');
	const site = await getBuiltSite(dist, { withSearch: true });
	const { bundleWorker } = await import('./worker-bundle.ts');
	await bundleWorker(dist, site, path.resolve(OUT));
	console.log(
		`Wrote ${OUT}/. Put it online with: npx wrangler deploy --config ${OUT}/wrangler.json`,
	);
});
