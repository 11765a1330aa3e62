import { button } from '../dom.ts';

/** `<ap-settings>`: the button that opens the reading settings; the panel comes when it is first wanted. */
export class SettingsElement extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren(
      button('Aa', () => void import('./panel.ts').then((panel) => panel.showSettings()), {
        'aria-label': this.dataset.label ?? '',
        'aria-haspopup': 'dialog',
      }),
    );
  }
}
