import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of two sets of fonts with nothing in common, the same on every machine. */
const FOLDERS = {
	// What a Debian with nothing but Chromium has: `serif` is DejaVu Serif.
	dejavu: 'node_modules/dejavu-fonts-ttf/ttf',
	arimo: 'node_modules/@expo-google-fonts/arimo',
} as const;

export type FontSet = keyof typeof FOLDERS;
export const FONT_SETS = Object.keys(FOLDERS) as readonly FontSet[];

/** Writes a configuration for `FONTCONFIG_FILE` under which a machine has only that set; returns its path. */
export function writeFontConfig(set: FontSet, folder: string): string {
	const file = path.join(folder, `${set}.conf`);
	writeFileSync(
		file,
		`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${path.resolve(FOLDERS[set])}</dir>
	<include ignore_missing="yes">/etc/fonts/conf.d</include>
	<cachedir>${path.join(folder, `${set}-cache`)}</cachedir>
</fontconfig>
`,
	);
	return file;
}
