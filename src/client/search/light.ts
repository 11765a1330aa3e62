import quoted from 'virtual:words/quoted';
import searchWords from 'virtual:words/search';
import { button, element, filled } from '../dom.ts';
import { hitsIn, readQuery } from './match.ts';

/** Ends what was lit before. */
let end: (() => void) | undefined;

/**
 * Lights what was searched for, at the place that the address names, in place of
 * what was lit before: with the CSS Custom Highlight API, which leaves the text
 * as it is. A notice clears it, and so does Esc.
 *
 * @param isNew whether the reader comes to the place, and is to see the first of them
 */
export function lightHits(isNew: boolean): void {
  end?.();
  const query = readQuery(new URLSearchParams(location.search).get('hl') ?? '');
  const target = document.querySelector(':target');
  const scope = target ?? document.querySelector('main');
  if (!scope || query.words.length + query.phrases.length === 0 || !('highlights' in CSS)) return;
  const ranges = rangesIn(scope, query);
  if (ranges.length === 0) return;
  CSS.highlights.set('hits', new Highlight(...ranges));
  if (isNew) show(ranges[0]!);
  const listeners = new AbortController();
  const clear = (): void => {
    end?.();
    const { pathname, hash } = location;
    history.replaceState(history.state, '', pathname + hash);
  };
  const notice = element(
    'div',
    { class: 'notice' },
    filled(quoted, { text: query.text }),
    button(searchWords.clear, clear),
  );
  end = () => {
    CSS.highlights.delete('hits');
    notice.remove();
    listeners.abort();
    end = undefined;
  };
  document.body.append(notice);
  const onKey = (event: KeyboardEvent): void => {
    // A card or dialog that is open is closed first.
    if (
      event.key === 'Escape' &&
      !event.isComposing &&
      !event.defaultPrevented &&
      !document.querySelector('dialog[open]')
    )
      clear();
  };
  document.addEventListener('keydown', onKey, { signal: listeners.signal });
}

/** Brings the first hit into the window, if it isn't there: a paragraph may be longer. */
function show(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 60 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
}

function rangesIn(scope: Element, query: ReturnType<typeof readQuery>): Range[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT, (node) =>
    scope.matches('[data-paragraph]') && node.parentElement?.closest('[data-apparatus]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const at = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((one) => one.start <= offset)!;
    return [node, offset - start];
  };
  return hitsIn(text, query).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...at(start));
    const [node, offset] = at(end - 1);
    range.setEnd(node, offset + 1);
    return range;
  });
}
