// What every page loads. Each import defines one custom element or one habit of the page; all of
// them improve what is there already, so a page whose script fails still reads.
import './binder-open.ts';
import './code-block.ts';
import './contents.ts';
import './open-target.ts';
import './page-actions.ts';
import './picture-zoom.ts';
import './printed-copy.ts';
import './search-open.ts';
import './topic-choice.ts';
import './version-tabs.ts';
