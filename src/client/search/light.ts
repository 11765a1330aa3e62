import searchWords from 'virtual:words/search';
import { button, element } from '../dom.ts';
import { hitsIn, readQuery } from './match.ts';

/**
 * Lights what was searched for, at the place that the address names: with the
 * CSS Custom Highlight API, which leaves the text as it is. A notice clears it.
 */
export function lightHits(): void {
  const query = readQuery(new URLSearchParams(location.search).get('hl') ?? '');
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const scope = target ?? document.querySelector('main');
  if (!scope || query.words.length === 0 || !('highlights' in CSS)) return;
  const ranges = rangesIn(scope, query);
  if (ranges.length === 0) return;
  CSS.highlights.set('hits', new Highlight(...ranges));
  if (!target) ranges[0]!.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const notice = element('div', { class: 'notice' }, `“${query.text}”`);
  notice.append(
    button(searchWords.clear, () => {
      CSS.highlights.delete('hits');
      notice.remove();
      const { pathname, hash } = location;
      history.replaceState(history.state, '', pathname + hash);
    }),
  );
  document.body.append(notice);
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
