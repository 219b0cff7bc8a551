import { startBinderButtons } from './binder/binder-open.ts';
import { startCodeBlocks } from './reading/code-block.ts';
import { startContents } from './reading/contents.ts';
import { startHashTarget } from './reading/hash-target.ts';
import { startPageActions } from './reading/page-actions.ts';
import { startPictureZoom } from './reading/picture-zoom.ts';
import { startPlaceLinks } from './reading/place-links.ts';
import { startPrintedCopy } from './reading/printed-copy.ts';
import { startSearch } from './search/search-open.ts';
import { startTopicChoice } from './reading/topic-choice.ts';
import { startVersionTabs } from './reading/version-tabs.ts';

// What every page loads. All of it improves what is there already, so a page whose script fails
// still reads; and each starts on its own, so that one that fails takes no other with it.
for (const start of [
	startSearch,
	startHashTarget,
	startContents,
	startTopicChoice,
	startVersionTabs,
	startCodeBlocks,
	startPictureZoom,
	startPlaceLinks,
	startPageActions,
	startPrintedCopy,
	startBinderButtons,
])
	try {
		start();
	} catch (error) {
		reportError(error);
	}
