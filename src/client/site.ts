import { startBinderButtons } from './binder-open.ts';
import { startCodeBlocks } from './code-block.ts';
import { startContents } from './contents.ts';
import { startHashTarget } from './hash-target.ts';
import { startPageActions } from './page-actions.ts';
import { startPictureZoom } from './picture-zoom.ts';
import { startPlaceLinks } from './place-links.ts';
import { startPrintedCopy } from './printed-copy.ts';
import { startSearch } from './search-open.ts';
import { startTopicChoice } from './topic-choice.ts';
import { startVersionTabs } from './version-tabs.ts';

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
