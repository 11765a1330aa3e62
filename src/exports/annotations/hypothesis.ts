import type { BlockContent, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { noteId } from '../../contract/ids.ts';
import type { CitedSource, Mention, Note } from '../../edition/graph.ts';
import { plainText } from '../../mdx/inline.ts';
import { selectorMaker } from '../../text/selector.ts';
import { dateWords } from '../../wording/facts.ts';
import { kindName } from '../../wording/kinds.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { fill, list, words } from '../../wording/words.ts';
import type { DocumentContext } from '../download.ts';
import { paragraph, text } from '../markdown/nodes.ts';
import { noteLines, sourcesIn } from '../note-lines.ts';

/**
 * The notes of a document as the sidebar of Hypothesis exports and imports them,
 * into whatever group it shows: an annotation for each anchor of a note, then one
 * for the first mention of each entry. Each has the fields by which one is made
 * (`annotation-create` in the reference of its API, version 1), so that a program
 * may send them one by one; and who wrote it, which the import asks for.
 *
 * Their targets are words of the page. A target is selected by quote alone: the
 * positions of the source aren't those of the page.
 */
export function hypothesisFile({
  edition,
  document,
  address,
}: Pick<DocumentContext, 'edition' | 'document' | 'address'>): string {
  const uri = address(`documents/${document.slug}/`);
  const selectors = selectorMaker(document.source.text);
  const labels = sourceLabels(edition);
  const { version, language } = edition.matter;
  const date = dateWords(edition.matter.date, language);
  const annotation = (range: Mention['sourceRange'], tag: string, blocks: BlockContent[]) => ({
    uri,
    document: { title: [document.matter.title] },
    target: [{ source: uri, selector: [selectors.quote(range)] }],
    text: toMarkdown({ type: 'root', children: blocks }).trimEnd(),
    tags: [tag],
    user: `acct:edition@${new URL(uri).host}`,
    user_info: { display_name: list(edition.matter.editors) },
  });
  const cited = (source: CitedSource): PhrasingContent => {
    const { id, matter } = source;
    return link(labels.get(id) ?? id, matter.URL ?? address(`sources/#${id}`));
  };
  const ofNote = (note: Note) => {
    const lines = noteLines(note).map((line) => paragraph(text(line)));
    const sources = sourcesIn(edition, note).flatMap((source, i) => [
      ...(i === 0 ? [text(words.note.sources + words.colon)] : [text(words.separator)]),
      cited(source),
    ]);
    const where = paragraph(link(fill(words.footer.version, { version, date }), `${uri}#${noteId(note.id)}`));
    const blocks = [...lines, ...(sources.length > 0 ? [paragraph(...sources)] : []), where];
    return note.anchors.map(({ sourceRange }) => annotation(sourceRange, words.noteTypes[note.type], blocks));
  };
  const ofMention = ({ entry, sourceRange }: Mention) => {
    const { kind, matter, gloss } = edition.entryById.get(entry)!;
    const title: PhrasingContent = { type: 'strong', children: [link(matter.title, address(`entries/${entry}/`))] };
    return annotation(sourceRange, kindName(kind), [paragraph(title, text(words.colon + plainText(gloss)))]);
  };
  const annotations = [
    ...document.notes.flatMap(ofNote),
    ...document.mentions.filter(({ isFirstInDocument }) => isFirstInDocument).map(ofMention),
  ];
  return JSON.stringify({ annotations });
}

const link = (label: string, url: string): PhrasingContent => ({ type: 'link', url, children: [text(label)] });
