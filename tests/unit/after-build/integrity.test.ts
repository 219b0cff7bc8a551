import { expect, test } from 'vitest';
import { Integrity } from '../../../src/after-build/integrity.ts';
import { siteFolder } from '../../support/site-folder.ts';

const SEAL = 'integrity="sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"';

test('what a page loads is sealed in its head and at its end, whatever its text says', () => {
	const root = siteFolder({ '_astro/a.css': '', '_astro/a.js': '' });
	const page = (seal: string) =>
		[
			'<head><meta name="description" content="Right before </head> or <body class=&#34;x&#34;>">',
			`<link rel="stylesheet" href="/kb/_astro/a.css" media="print"${seal}></head>`,
			'<body><a class="skip-link" href="#main">Skip</a>',
			'<p>&lt;script src="/kb/_astro/a.js"&gt;</p>',
			'<link rel="stylesheet" href="https://example.com/b.css">',
			`<script type="module" src="/kb/_astro/a.js"${seal}></script></body>`,
		].join('');
	expect(new Integrity(root, '/kb/').seal(page(''))).toBe(page(` ${SEAL}`));
});
