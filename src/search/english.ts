import { stemmer } from 'stemmer';
import type { Cue } from './cues.ts';
import type { Language } from './language.ts';

const STOP_WORDS = `
a an and are as at be but by for if in into is it no not of on or such that the their then there
these they this to was will with
about all also am any been being can cannot could d did do does doing done don each from get had
has have having he her here hers him his how i its ll m me mine more most must my our ours please
re s shall she should so some t than thank thanks them those too us ve very want we were what when
where which while who whom whose why would you your yours
arent cant couldnt didnt doesnt dont hasnt havent hows im isnt ive shouldnt thats theres wasnt
werent whats wheres wont wouldnt youre
hello hi help
pls plz r thx u ur wat
abt bcoz bcos bcs coz cos cuz cld cud dat dis frm gt gv hv hw hww nd pliz plis plse shd shld shud thnx tho
thru tnx wea weh whch whr wia wich wld wud y
`;

const FILLERS = `
kindly assist assistance advise advice appreciate regards sincerely dear sir madam ma mr mrs ms miss
folks folk guys guy friend friends mate buddy bro dude everybody everyone anybody anyone somebody
someone something anything nothing everything hey heya hiya hallo greetings morning afternoon evening
welcome cheers ta thankyou ty sorry apologies pardon excuse urgent urgently asap soon quickly
immediately now today already still yet again ever never always often sometimes maybe perhaps possibly
probably hopefully actually really basically exactly simply just even only rather quite pretty kind
sort bit little lot lots several stuff thing things way ways like wish hope hoping wonder wondering
guess think thought believe suppose feel seem seems know understand idea clue confused confusing stuck
desperate annoying struggling tell tells told say says said explain ask asking question questions
answer let lets try trying tried able unable possible impossible ok okay yes yeah nope well oh um hmm
wow plz pls pliz plse tafadhali asante sana jambo habari got gotta gonna wanna gets getting going goes
went come comes came put take takes took make makes making made keep keeps happen happens happened
mean means supposed wants needed correctly properly right proper best better good great nice easy hard
other others else same big huge whole certain own however although though because since while until
whether either neither both instead too anyway regarding person people man woman
`;

/** The words of each cue; of "don't" and the like a "t" is left. */
const CUES: Readonly<Record<Cue, string>> = {
	steps: 'how hw hww',
	place: 'where wher whr wea weh wia find locate',
	cause: 'why y reason cause how_come',
	time: 'when',
	person: 'who whose whom',
	number:
		'how_many how_much how_long how_old how_often how_far what_year what_date what_time what_percentage',
	negation:
		'not t no never cannot cant dont doesnt isnt arent wont wasnt werent didnt couldnt hasnt havent without nothing none no_longer',
	trouble:
		'error errors fail fails failed failing failure wrong problem problems trouble broken missing empty refuse refuses refused reject rejects rejected stuck stop stops stopped lost invalid block blocked blocks denied disappear disappeared gone mistake mistakes crash crashes',
	need: 'need needs needed require requires required requirement requirements before prerequisite prerequisites must papers documents allowed',
};

const CONTACT_ASKING = `
contact contacts phone telephone tel hotline helpline human humans operator support helpdesk
complaint complaints complain complaining callback representative representatives
live_chat customer_service customer_services customer_care help_desk opening_hours opening_times
office_hours business_hours working_hours real_person actual_person talk_person speak_person
talk_agent speak_agent live_agent support_team call_centre call_center
`;
const CONTACT_BESIDE = `
number numbers email mail address talk talking speak speaking chat live reach call calling agent
agents person real actual service services customer care desk opening open hours hour office business
working times time line team staff write writing message touch centre center technical tech
whatsapp department available
`;

/** A server is asked for ever more words. */
const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/** Stop words of Lucene with the words that questions are made of, and Porter's stemmer. */
export const english: Language = {
	code: 'en',
	stopWords: new Set(STOP_WORDS.trim().split(/\s+/)),
	fillers: new Set(FILLERS.trim().split(/\s+/)),
	contact: {
		asking: new Set(
			CONTACT_ASKING.trim()
				.split(/\s+/)
				.map((words) => words.replace('_', ' ')),
		),
		beside: new Set(CONTACT_BESIDE.trim().split(/\s+/)),
	},
	paraphrases: new Map<string, readonly string[]>([
		...['where', 'wher', 'whr', 'wea', 'wia'].map((word) => [word, ['find', 'locate']] as const),
		['why', ['reason', 'cause']],
	]),
	cues: new Map(
		(Object.keys(CUES) as Cue[]).flatMap((cue) =>
			CUES[cue].split(' ').map((word) => [word.replace('_', ' '), cue] as const),
		),
	),
	stem(word) {
		let stem = stems.get(word);
		if (stem !== undefined) return stem;
		if (stems.size >= MOST_STEMS) stems.clear();
		stem = stemmer(word);
		stems.set(word, stem);
		return stem;
	},
};
