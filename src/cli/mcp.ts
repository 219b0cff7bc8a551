import { existsSync } from 'node:fs';
import path from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../server/mcp-server.ts';
import { openFolder } from '../server/node-help-centre.ts';
import { UsageError, run } from './command.ts';

/** `npm run mcp`: the help centre's tools for a program that starts them itself, over standard input and output. */
await run(async () => {
	const dist = path.resolve(process.env['ALMANAC_DIST'] ?? 'dist');
	if (!existsSync(path.join(dist, 'pagefind', 'knowledge.json')))
		throw new UsageError(`There is no built site in ${dist}. Build it with: npm run build`);
	await createMcpServer(openFolder(dist)).connect(new StdioServerTransport());
});
