import type {
  BlockContent,
  Definition,
  FootnoteDefinition,
  Paragraph as MdParagraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Document, Edition, Paragraph } from '../../edition/graph.ts';
import { segmentsOf, type Segment } from '../../edition/segments.ts';
import { plainText } from '../../mdx/inline.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { fill, words } from '../../wording/words.ts';
import type { DocumentContext } from '../download.ts';
import { noteLines, sourceLine, sourcesIn } from '../note-lines.ts';

/**
 * A document as Markdown: mentions are links by reference to their entries,
 * notes are footnotes, and after the text stand entries, sources and rights.
 * Written by a library from a tree (mdast), so that no sign of the text is markup.
 */
export function markdownOf({
  edition,
  document,
  address,
}: Pick<DocumentContext, 'edition' | 'document' | 'address'>): string {
  const root: Root = {
    type: 'root',
    children: [
      ...textOf(document),
      { type: 'thematicBreak' },
      ...afterText(edition, document, address),
      ...document.notes.map((note): FootnoteDefinition => {
        const labels = sourceLabels(edition);
        const cited = sourcesIn(edition, note).map(({ id }) => labels.get(id) ?? id);
        const lines = [
          ...noteLines(note),
          ...(cited.length > 0 ? [`${words.note.sources}${words.colon}${cited.join(words.separator)}`] : []),
        ];
        const [first = '', ...more] = lines;
        const opening = paragraph(
          { type: 'strong', children: [text(words.noteTypes[note.type])] },
          text(`${words.colon}${first}`),
        );
        return {
          type: 'footnoteDefinition',
          ...labelled(note.number),
          children: [opening, ...more.map((line) => paragraph(text(line)))],
        };
      }),
      ...edition.entries.map(({ id, matter, brief }): Definition => ({
        type: 'definition',
        identifier: id,
        label: id,
        url: address(`entries/${id}/`),
        title: `${matter.title}${words.colon}${plainText(brief)}`,
      })),
    ],
  };
  return toMarkdown(root, { extensions: [gfmFootnoteToMarkdown()], bullet: '-', listItemIndent: 'one' });
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): MdParagraph => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2, ...children: PhrasingContent[]): RootContent => ({ type: 'heading', depth, children });
const labelled = (number: number) => ({ identifier: String(number), label: String(number) });

/** The paragraphs of the text; titles of exchanges and sections are the editors', of the second degree. */
function textOf(document: Document): RootContent[] {
  const hasTitle = document.paragraphs.some(({ role }) => role === 'title');
  return [
    ...(hasTitle ? [] : [heading(2, text(document.matter.title))]),
    ...document.paragraphs.flatMap((one, i) => {
      const division = one.division === undefined ? undefined : document.divisions[one.division - 1];
      const begins = division && document.paragraphs[i - 1]?.division !== one.division;
      return [...(begins ? [heading(2, text(division.title))] : []), unit(document, one)];
    }),
  ];
}

function unit(document: Document, one: Paragraph): RootContent {
  const children = phrasing(segmentsOf(document, one));
  return one.role === 'title' ? heading(1, ...children) : paragraph(...children);
}

const phrasing = (segments: readonly Segment[]): PhrasingContent[] =>
  segments.flatMap((segment): PhrasingContent[] => {
    switch (segment.type) {
      case 'words':
        return [text(segment.runs.map((run) => run.text).join(''))];
      case 'piece': {
        const { entry } = segment.mention;
        const children = [text(segment.runs.map((run) => run.text).join(''))];
        return [{ type: 'linkReference', identifier: entry, label: entry, referenceType: 'full', children }];
      }
      case 'mark':
        return [{ type: 'footnoteReference', ...labelled(segment.mark.note.number) }];
      // Markdown has no pages.
      case 'page':
        return [];
      case 'mention':
        return phrasing(segment.children);
    }
  });

function afterText(edition: Edition, document: Document, address: (path: string) => string): RootContent[] {
  const { matter, entries, sources } = edition;
  const labels = sourceLabels(edition);
  const list = (items: BlockContent[][]): RootContent[] =>
    items.length === 0
      ? []
      : [
          {
            type: 'list',
            ordered: false,
            spread: false,
            children: items.map((children) => ({ type: 'listItem', spread: false, children })),
          },
        ];
  const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
  return [
    ...(entries.length > 0 ? [heading(2, text(words.nav.entries))] : []),
    ...list(
      entries.map(({ matter: { title, aliases }, gloss }) => [
        paragraph(strong([title, ...aliases].join(words.separator)), text(`${words.colon}${plainText(gloss)}`)),
      ]),
    ),
    ...(sources.length > 0 ? [heading(2, text(words.nav.sources))] : []),
    ...list(
      sources.map((source) => [
        paragraph(strong(labels.get(source.id) ?? source.id), text(`${words.colon}${sourceLine(source)}`)),
      ]),
    ),
    heading(2, text(words.closing.title)),
    paragraph(
      text(
        fill(words.cite.document, {
          title: document.matter.title,
          edition: matter.title,
          version: matter.version,
          date: matter.date,
        }),
      ),
    ),
    paragraph(text(address(`documents/${document.slug}/`))),
    paragraph(text(document.matter.rights)),
    paragraph(text(fill(words.footer.notes, { licence: matter.licences.notes }))),
  ];
}
