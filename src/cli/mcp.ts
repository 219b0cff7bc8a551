import path from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CurrentSite } from '../http/current-site.ts';
import { createMcpServer } from '../answers/mcp-server.ts';
import { getBuiltSite } from './built-site.ts';
import { run } from './command.ts';

/** Standard output belongs to the protocol. */
const LOG = (facts: object, message: string): void =>
	console.error(`${message} ${JSON.stringify(facts)}`);

/** `npm run mcp`: the help centre's tools for a program that starts them itself, over standard input and output. */
await run(async () => {
	const dist = path.resolve(process.env['ALMANAC_DIST'] ?? 'dist');
	await getBuiltSite(dist, { withSearch: true });
	const current = await CurrentSite.open(dist, { info: LOG, warn: LOG, error: LOG });
	const server = createMcpServer(async () => {
		await current.look();
		return current.opened.helpCentre;
	});
	await server.connect(new StdioServerTransport());
});
