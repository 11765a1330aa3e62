import { escapeMdx } from '../../../mdx/escape.ts';
import { elementsIn, isElement, type MarkupElement } from '../../markup/element.ts';

/** Text of the apparatus of our own export, in its small markup. */
export interface OwnInlines {
  readonly line: (element: MarkupElement | undefined) => string;
  /** Paragraphs and lists, with an empty line between. */
  readonly blocks: (element: MarkupElement | undefined) => string;
}

/** @param base the address of the edition that was exported, which its addresses begin with */
export function ownInlines(base: string): OwnInlines {
  const render = ({ children }: MarkupElement, isStart: boolean): string =>
    children
      .map((node, i) => {
        if (!isElement(node)) return escapeMdx(node.text.replace(/\s+/g, ' '), isStart && i === 0);
        const words = render(node, false);
        if (node.name === 'emph') return `*${words}*`;
        if (node.name === 'foreign') return `[${words}](lang:${node.attributes['xml:lang'] ?? ''})`;
        return node.name === 'ref' ? `[${words}](${linkTo(node.attributes.target ?? '', base)})` : words;
      })
      .join('');
  const line = (element: MarkupElement | undefined): string => (element ? render(element, true).trim() : '');
  return {
    line,
    blocks: (element) =>
      (element ? elementsIn(element) : [])
        .map((block) =>
          block.name === 'list'
            ? elementsIn(block)
                .map((item) => `- ${line(item)}`)
                .join('\n')
            : line(block),
        )
        .join('\n\n'),
  };
}

/** The ids of pointers and addresses, of whatever they are: `#source.x`, `#_1902`, `https://…/entries/x/`. */
export const idsIn = (pointers: string | undefined): string[] =>
  (pointers ?? '').split(/\s+/).flatMap((pointer) => {
    const local = /^#(?:source\.)?_?(.+)$/.exec(pointer)?.[1];
    const id = local ?? /\/(?:entries\/|sources\/#)([^/#]+)\/?$/.exec(pointer)?.[1];
    return id === undefined ? [] : [id];
  });

function linkTo(target: string, base: string): string {
  const [id] = idsIn(target);
  if (target.startsWith('#')) return target.startsWith('#source.') ? `source:${id}` : `entry:${id}`;
  if (!target.startsWith(base)) return target;
  const [, folder, rest = ''] = /^(entries|sources|documents)\/(.*)$/.exec(target.slice(base.length)) ?? [];
  if (folder === 'documents') return `document:${rest.replace('/', '')}`;
  return folder === undefined || id === undefined ? target : `${folder === 'entries' ? 'entry' : 'source'}:${id}`;
}
