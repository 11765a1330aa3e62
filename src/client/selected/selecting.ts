import { selectors } from '../../contract/selectors.ts';
import { PageText, type Stretch } from '../page-text.ts';
import { SelectionTools } from './tools.ts';

/** How long a selection rests until its tools show, in ms. */
const restsFor = 250;

/** What is selected of the source's words. */
export interface Selected {
  readonly page: PageText;
  readonly stretch: Stretch;
  readonly range: Range;
}

/** Shows tools for the words that are selected, as soon as the reader has done with selecting, and as long as they are. */
export function offerTools(signal: AbortSignal): void {
  const article = document.querySelector<HTMLElement>(selectors.article);
  if (!article) return;
  const page = new PageText(article);
  const tools = new SelectionTools();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What is loaded while the pointer draws hasn't seen it pressed.
  let isPressed = article.querySelector(':active') !== null;
  let by = matchMedia('(hover: none)').matches ? 'touch' : isPressed ? 'mouse' : 'key';
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(show, restsFor);
  };
  const show = (): void => {
    if (isPressed || tools.isBusy) return;
    const selected = selectedIn(page);
    if (selected) tools.show(selected, by);
    else tools.hide();
  };
  const change = (): void => {
    if (!tools.isBusy && getSelection()?.isCollapsed !== false) tools.hide();
    rest();
  };
  document.addEventListener('selectionchange', change, { signal });
  const press = (event: PointerEvent): void => {
    isPressed = true;
    by = event.pointerType;
  };
  document.addEventListener('pointerdown', press, { signal });
  // A finger that selects is taken over by the browser: its press is cancelled.
  for (const type of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(
      type,
      () => {
        isPressed = false;
        rest();
      },
      { signal },
    );
  const key = (event: KeyboardEvent): void => {
    by = 'key';
    tools.takeKey(event);
  };
  document.addEventListener('keydown', key, { signal });
  rest();
}

function selectedIn(page: PageText): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const stretch = page.stretchOf(range);
  return stretch && { page, stretch, range: page.rangeOf(stretch) };
}
