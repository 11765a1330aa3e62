import { button } from '../dom.ts';
import { sayOutdated, withPart } from '../parts.ts';

/** `<ap-settings>`: the button that opens the reading settings; the panel comes when it is first wanted. */
export class SettingsElement extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren(
      button(
        'Aa',
        () =>
          withPart(
            () => import('./panel.ts'),
            (panel) => panel.showSettings(this),
            sayOutdated,
          ),
        {
          'aria-label': this.dataset.label ?? '',
          'aria-haspopup': 'dialog',
        },
      ),
    );
  }
}
