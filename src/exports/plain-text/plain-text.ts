import { plainText as wordsOf } from '../../mdx/inline.ts';
import { citedDocument } from '../../wording/cited.ts';
import { sourceLabels } from '../../wording/source-label.ts';
import { variantLine } from '../../wording/variants.ts';
import { versionLines } from '../../wording/versions.ts';
import { fill, words } from '../../wording/words.ts';
import type { DocumentContext } from '../download.ts';
import { noteLines, sourceLine, sourcesIn } from '../note-lines.ts';
import { linesOf, sign, variantSign } from './blocks.ts';

/** A document as plain text: its paragraphs with the numbers of notes, then notes, entries and sources. */
export function plainTextOf(context: Pick<DocumentContext, 'edition' | 'document' | 'address'>): string {
  const { edition, document, address } = context;
  const { matter } = edition;
  const labels = sourceLabels(edition);
  const cited = citedDocument(edition, document);
  const notes = document.notes.map((note) => {
    const sources = sourcesIn(edition, note).map(({ id }) => labels.get(id) ?? id);
    const [first = '', ...more] = noteLines(note);
    const cited = sources.length > 0 ? [`${words.note.sources}${words.colon}${sources.join(words.separator)}`] : [];
    return [`${sign(note.number)} ${words.noteTypes[note.type]}${words.colon}${first}`, ...more, ...cited].join(
      '\n    ',
    );
  });
  const entries = edition.entries.map(
    ({ matter: { title, aliases }, gloss }) => `${[title, ...aliases].join(words.separator)}\n    ${wordsOf(gloss)}`,
  );
  const sources = edition.sources.map((source) => `${labels.get(source.id) ?? source.id}\n    ${sourceLine(source)}`);
  const variants = document.variants.map(
    (variant) => `${variantSign(variant.letter)} ${variantLine(document, variant)}`,
  );
  const about = [
    ...versionLines(document, matter.language).map(
      ({ label, title, page }) => `${label}${words.colon}${title}\n    ${address(page)}`,
    ),
    fill(cited.phrase, cited.values),
    address(`documents/${document.slug}/`),
    document.matter.rights,
    fill(words.footer.notes, { licence: matter.licences.notes }),
  ];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.parallel.variants, variants],
    [words.search.notes, notes],
    [words.nav.entries, entries],
    [words.nav.sources, sources],
    [words.closing.title, about],
  ];
  const after = parts.flatMap(([title, lines]) => (lines.length > 0 ? [`\n${rule}\n${title}`, ...lines] : []));
  return `${[...linesOf(document, document.blocks), ...after].join('\n\n')}\n`;
}

/** Between the text and what is said of it. */
const rule = '* * *';
