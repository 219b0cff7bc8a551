import { PageFile } from './page-file.ts';
import { writeShard } from './shard.ts';

/** A process that makes one shard: its memory goes with it. Arguments: pages, from, to, language, folder. */
const [file, from, to, language, folder] = process.argv.slice(2);
await writeShard(
	new PageFile(file!),
	{ from: Number(from), to: Number(to), language: language! },
	folder!,
);
process.exit(0);
