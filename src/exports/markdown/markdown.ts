import type { BlockContent, Definition, FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Document, Edition } from '../../edition/graph.ts';
import { plainText } from '../../mdx/inline.ts';
import { citedDocument } from '../../wording/cited.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { variantLine } from '../../wording/variants.ts';
import { versionLines } from '../../wording/versions.ts';
import { fill, words } from '../../wording/words.ts';
import type { DocumentContext } from '../download.ts';
import { noteLines, sourceLine, sourcesIn } from '../note-lines.ts';
import { blockWriter } from './blocks.ts';
import { heading, labelled, paragraph, text } from './nodes.ts';

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
      ...textOf(document, address),
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
  return toMarkdown(root, {
    extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    listItemIndent: 'one',
  });
}

/** The blocks of the text, after its title, where they don't have it. */
function textOf(document: Document, address: (path: string) => string): RootContent[] {
  const hasTitle = document.paragraphs.some(({ role }) => role === 'title');
  const { blocks } = blockWriter(document, address(`documents/${document.slug}/`));
  return [...(hasTitle ? [] : [heading(2, text(document.matter.title))]), ...blocks(document.blocks)];
}

function afterText(edition: Edition, document: Document, address: (path: string) => string): RootContent[] {
  const { matter, entries, sources } = edition;
  const labels = sourceLabels(edition);
  const about = citedDocument(edition, document);
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
    ...(document.variants.length > 0 ? [heading(2, text(words.parallel.variants))] : []),
    ...list(
      document.variants.map((variant) => [
        paragraph(strong(variant.letter), text(` ${variantLine(document, variant)}`)),
      ]),
    ),
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
    ...versionLines(document, matter.language).map(({ label, title, page }) =>
      paragraph(text(label + words.colon), { type: 'link', url: address(page), children: [text(title)] }),
    ),
    paragraph(text(fill(about.phrase, about.values))),
    paragraph(text(address(`documents/${document.slug}/`))),
    paragraph(text(document.matter.rights)),
    paragraph(text(fill(words.footer.notes, { licence: matter.licences.notes }))),
  ];
}
