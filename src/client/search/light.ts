import rules from 'virtual:inflections';
import quoted from 'virtual:words/quoted';
import searchWords from 'virtual:words/search';
import { readAsOnePhrase, readQuery } from '../../words/query.ts';
import { button, element, filled } from '../dom.ts';
import { hitsIn, withBeginnings, type Hit } from './match.ts';

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
  const typed = (new URLSearchParams(location.search).get('hl') ?? '').trim();
  const target = document.querySelector(':target');
  const scope = target ?? document.querySelector('main');
  if (!scope || typed === '' || !('highlights' in CSS)) return;
  const ranges = rangesIn(scope, typed);
  if (ranges.length === 0) return;
  CSS.highlights.set('hits', new Highlight(...ranges));
  if (isNew) show(ranges[0]!);
  const listeners = new AbortController();
  const clear = (): void => {
    end?.();
    const { pathname, hash } = location;
    history.replaceState(history.state, '', pathname + hash);
  };
  const notice = element('div', { class: 'notice' }, filled(quoted, { text: typed }), button(searchWords.clear, clear));
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

const block = 'p, li, dt, dd, th, td, h1, h2, h3, h4, blockquote, figcaption, div, section';

function rangesIn(scope: Element, typed: string): Range[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT, (node) =>
    scope.matches('[data-paragraph]') && node.parentElement?.closest('[data-apparatus]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let last: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const within = node.parentElement?.closest(block);
    // Blocks end a word, which the page shows and its text doesn't say.
    if (within !== last && text !== '') text += '\n';
    last = within;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const at = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((one) => one.start <= offset)!;
    return [node, offset - start];
  };
  return placesIn(text, typed).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...at(start));
    const [node, offset] = at(end - 1);
    range.setEnd(node, Math.min(offset + 1, node.length));
    return range;
  });
}

/** Where a text has what was searched, as the search itself reads it. */
function placesIn(text: string, typed: string): Hit[] {
  const whole = readAsOnePhrase(typed);
  const asOne = whole ? hitsIn(text, whole, rules) : [];
  return asOne.length > 0 ? asOne : hitsIn(text, withBeginnings(text, readQuery(typed), rules), rules);
}
