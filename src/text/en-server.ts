import type { ServerText } from './server-text.ts';

export const enServer: ServerText = {
	sources: 'Sources',
	furtherReading: 'For your goal',
	followUpsHint: 'Each can be asked in the same way, with a GET request:',
	nearest: 'Nearest pages',
	unavailable: 'Search and answers are not available at the moment. All pages can still be read.',
	busy: 'Too many questions are being answered at the moment. Ask again in a few seconds.',
	noSuchPage: 'There is no page at this address.',
	emptyQuestion:
		'The question is empty. Write it into the address, with + between the words: where+do+I+find+my+token',
	notUtf8: 'The question is not valid UTF-8. Write each byte of it that is not a letter as %xx.',
	wrongPage: '“page” must be a whole number from 1 on.',
	longQuestion: (length, most) =>
		`The question has ${length} characters; at most ${most} are read. Ask for one thing, in a sentence.`,
	longAddress: (most) => `The address is longer than ${most} characters. Ask in a sentence.`,
	repeated: (parameter) => `“${parameter}” is in the address more than once. Write it once.`,
	unknownFilter: (parameter, known) =>
		known.length === 0
			? `Nothing can be narrowed down by “${parameter}” here. Leave it out.`
			: `Nothing has this “${parameter}”. It can be: ${known.join(', ')}.`,
	wrongMethod: (allowed) => `This address takes ${allowed} only.`,
	tooMany: (most, seconds) =>
		`You have asked more than ${most} questions in a minute. Ask again in ${seconds} s.`,
};
