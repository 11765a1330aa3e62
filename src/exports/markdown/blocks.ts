import type { AlignType, BlockContent, PhrasingContent, TableRow } from 'mdast';
import { pageId, variantMarkId } from '../../contract/ids.ts';
import { groupsOf } from '../../edition/groups.ts';
import type { Document, Paragraph } from '../../edition/graph.ts';
import { segmentsOf, type Run, type Segment } from '../../edition/segments.ts';
import type { Alignment, Part, TextBlock } from '../../mdx/text-block.ts';
import { originalNoteName } from '../../wording/original-note.ts';
import { fill, words } from '../../wording/words.ts';
import { styled, type Styled } from '../styled.ts';
import { heading, labelled, paragraph, text } from './nodes.ts';

/** The blocks of a text as nodes of Markdown. @param page address of the document's page */
export function blockWriter(document: Document, page: string) {
  const paragraphAt = (number: number): Paragraph => document.paragraphs[number - 1]!;
  const wordsOf = (part: Part): PhrasingContent[] =>
    phrasing(segmentsOf(document, paragraphAt(part.paragraph), part), page);

  /** @param around see `groupsOf` */
  const blocks = (of: readonly TextBlock[], around?: Paragraph): BlockContent[] =>
    groupsOf(document, of, around).flatMap((group): BlockContent[] => {
      switch (group.type) {
        case 'note': {
          const { type, by, paragraphs } = group.note;
          const tag = paragraph({ type: 'emphasis', children: [text(originalNoteName(type, by))] });
          return [tag, ...blocks(group.blocks, paragraphAt(paragraphs.first))];
        }
        case 'speech':
          return blocks(group.blocks, group.first);
        case 'block':
          return block(group.block, around);
      }
    });

  function block(one: TextBlock, around: Paragraph | undefined): BlockContent[] {
    switch (one.type) {
      case 'paragraph': {
        const { role, division } = paragraphAt(one.part.paragraph);
        if (role === 'title') return [heading(1, ...wordsOf(one.part))];
        if (role === 'heading') return [heading(depthOf(division ?? 1), ...wordsOf(one.part))];
        return [paragraph(...wordsOf(one.part))];
      }
      case 'division': {
        const { title, heading: own } = document.divisions[one.division - 1]!;
        const head = own === undefined ? [heading(depthOf(one.division), text(title))] : [];
        return [...head, ...blocks(one.blocks)];
      }
      case 'quotation':
        return [{ type: 'blockquote', children: blocks(one.blocks, around) }];
      case 'list': {
        const items = one.items.map((item) => blocks(item.blocks, around));
        const children = items.map((own) => ({ type: 'listItem' as const, spread: own.length > 1, children: own }));
        return [{ type: 'list', ordered: false, spread: children.some(({ spread }) => spread), children }];
      }
      case 'verse':
        return blocks(one.blocks, around);
      case 'table':
        return [
          {
            type: 'table',
            align: one.columns.map(alignOf),
            children: one.rows.map(({ cells }): TableRow => ({
              type: 'tableRow',
              children: cells.map((cell) => ({ type: 'tableCell', children: wordsOf(cell) })),
            })),
          },
        ];
      case 'stanza':
        return [
          paragraph(
            ...one.lines.flatMap(({ part, indent }, i): PhrasingContent[] => [
              ...(i > 0 ? [{ type: 'break' as const }] : []),
              ...(indent > 0 ? [text(step.repeat(indent))] : []),
              ...wordsOf(part),
            ]),
          ),
        ];
      case 'unit':
        return blocks(one.blocks, paragraphAt(one.paragraph));
    }
  }

  const depthOf = (division: number): 2 | 3 | 4 | 5 | 6 =>
    ([2, 3, 4, 5, 6] as const)[Math.min(document.divisions[division - 1]!.level, 5) - 1]!;

  return { blocks };
}

/** A step from the margin (U+2003): spaces at the beginning of a line are lost. */
const step = '\u2003';

const alignOf = (alignment: Alignment): AlignType =>
  alignment === undefined ? null : ({ start: 'left', center: 'center', end: 'right' } as const)[alignment];

const phrasing = (segments: readonly Segment[], page: string): PhrasingContent[] =>
  segments.flatMap((segment): PhrasingContent[] => {
    switch (segment.type) {
      case 'words':
        return runs(segment.runs);
      case 'piece': {
        const { entry } = segment.mention;
        const children = runs(segment.runs);
        return [{ type: 'linkReference', identifier: entry, label: entry, referenceType: 'full', children }];
      }
      case 'mark':
        return [{ type: 'footnoteReference', ...labelled(segment.mark.note.number) }];
      case 'variant': {
        const { letter } = segment.variant;
        return [{ type: 'link', url: `${page}#${variantMarkId(letter)}`, children: [text(letter)] }];
      }
      case 'page': {
        const { n } = segment.page;
        const children = [text(`[${fill(words.original.page, { n })}]`)];
        return [{ type: 'link', url: `${page}#${pageId(n)}`, children }];
      }
      case 'mention':
        return phrasing(segment.children, page);
    }
  });

const runs = (of: readonly Run[]): PhrasingContent[] => styled(of).flatMap(style);

function style(one: Styled): PhrasingContent[] {
  if (one.type === 'run') return lines(one.run.text);
  const children = one.children.flatMap(style);
  switch (one.style.type) {
    case 'italic':
      return [{ type: 'emphasis', children }];
    case 'bold':
      return [{ type: 'strong', children }];
    case 'superscript':
    case 'note-mark':
      return [{ type: 'html', value: '<sup>' }, ...children, { type: 'html', value: '</sup>' }];
    // Markdown has no sign for these.
    case 'underline':
    case 'small-capitals':
    case 'stage':
    case 'label':
    case 'foreign':
      return children;
  }
}

/** Words with the line breaks that they keep. */
const lines = (words: string): PhrasingContent[] =>
  words
    .split('\n')
    .flatMap((line, i): PhrasingContent[] => [
      ...(i > 0 ? [{ type: 'break' as const }] : []),
      ...(line === '' ? [] : [text(line)]),
    ]);
