import { arrive } from './arrival.ts';
import { Cards } from './cards/element.ts';
import { HeaderElement } from './header/element.ts';
import { listenToKeys } from './keys.ts';
import { prepareForPaper } from './paper.ts';
import { ReadingElement } from './reading/element.ts';
import { SearchLinkElement } from './search/link.ts';
import { DialElement } from './settings/dial.ts';
import { SettingsElement } from './settings/element.ts';

customElements.define('ap-reading', ReadingElement);
customElements.define('ap-header', HeaderElement);
customElements.define('ap-settings', SettingsElement);
customElements.define('ap-dial', DialElement);
customElements.define('ap-search', SearchLinkElement);

listenToKeys();
prepareForPaper();
arrive(new Cards(document.querySelector<ReadingElement>('ap-reading')));

// The page of the search is the search itself; elsewhere it waits for an intent.
if (document.querySelector('ap-search-page')) void import('./search/page.ts');
