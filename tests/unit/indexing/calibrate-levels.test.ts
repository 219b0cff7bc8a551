import { describe, expect, test } from 'vitest';
import { DEFAULT_LEVELS } from '../../../src/ask/level.ts';
import { calibrateLevels } from '../../../src/indexing/calibrate-levels.ts';
import { openSearch, searchPage } from '../../support/search-pages.ts';

const subjects = Array.from({ length: 30 }, (_, index) => ({
	path: `/${index}/`,
	noun: `${'bcdfghjklmnprstvwz'[index % 18]!}a${'bcdfghjklmnprst'[index % 15]!}o${'kltmn'[index % 5]!}`,
}));
const search = await openSearch(
	subjects.map(({ path, noun }) =>
		searchPage(path, `Repair the ${noun}`, `Turn the ${noun} to the left until it clicks.`),
	),
);
const answerable = subjects.map(({ path, noun }) => ({
	question: `how can I turn a ${noun} left`,
	pages: [path],
}));
const foreign = subjects.map(({ noun }) => ({
	question: `what colour of paint suits the garden fence of my ${noun}`,
	pages: [],
}));

describe('the levels of a site', () => {
	test('are sound ones without questions, or with questions of one kind', async () => {
		expect((await calibrateLevels(search, [])).levels).toEqual(DEFAULT_LEVELS);
		expect((await calibrateLevels(search, answerable)).levels).toEqual(DEFAULT_LEVELS);
		expect((await calibrateLevels(search, foreign)).levels).toEqual(DEFAULT_LEVELS);
	});

	test('part the questions of a site from those that nobody there answers', async () => {
		const calibration = await calibrateLevels(search, [...answerable, ...foreign]);
		expect(calibration).toMatchObject({
			answerable: 30,
			foreign: 30,
			wrong: 0,
			foreignAnswered: 0,
		});
		expect(calibration.right).toBeGreaterThanOrEqual(25);
		const { levels } = calibration;
		expect(levels.related).toBeLessThanOrEqual(levels.answer);
		expect(levels.answer).toBeGreaterThan(0.5);
	});
});
