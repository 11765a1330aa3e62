import type { Tag } from '../contract/tags.ts';
import { CardsOnDemand } from './cards/on-demand.ts';
import { listenToCiting } from './cite/listen.ts';
import { listenToKeys } from './keys.ts';
import { ReadingElement } from './margin/element.ts';
import { arrive } from './orientation/arrival.ts';
import { HeaderElement } from './orientation/header.ts';
import { showOwnMarks } from './own/listen.ts';
import { atFirstSign, giveUp, isScripted, withPart } from './parts.ts';
import { SearchLinkElement } from './search/link.ts';
import { listenToSelecting } from './selected/listen.ts';
import { DialElement } from './settings/dial.ts';
import { SettingsElement } from './settings/element.ts';
import { followOtherTabs } from './settings/preferences.ts';
import { listenToVerifying } from './verify/button.ts';

// Scripts that come late find the page as it is without them.
document.documentElement.dataset.js = '';

customElements.define('ap-reading' satisfies Tag, ReadingElement);
customElements.define('ap-header' satisfies Tag, HeaderElement);
customElements.define('ap-settings' satisfies Tag, SettingsElement);
customElements.define('ap-dial' satisfies Tag, DialElement);
customElements.define('ap-search' satisfies Tag, SearchLinkElement);

/** What listens to the whole page does so as long as the page lives. */
const { signal } = new AbortController();
const cards = new CardsOnDemand(document.querySelector<ReadingElement>('ap-reading' satisfies Tag), signal);
listenToKeys(signal);
arrive(cards.load, signal);

followOtherTabs(signal);

listenToVerifying(signal);
listenToCiting(signal);
listenToSelecting(signal);
showOwnMarks(signal);
atFirstSign(() => {
  withPart(
    () => import('./paper.ts'),
    (paper) => paper.prepareForPaper(signal),
  );
  if (!import.meta.env.IS_PREVIEW)
    withPart(
      () => import('./offline/keep.ts'),
      (offline) => offline.keepForOffline(),
    );
}, signal);

// The page of the search is the search itself; elsewhere it waits for an intent.
if (document.querySelector('ap-search-page' satisfies Tag))
  withPart(
    () => import('./search/page.ts'),
    () => undefined,
    giveUp,
  );

// From here on what fails is a part, not the page. Had anything failed before, the sign would be gone.
if (isScripted()) document.documentElement.dataset.js = 'on';
