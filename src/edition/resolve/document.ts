import type { ParsedDocument } from '../../mdx/parsed-document.ts';
import type { Redirect } from '../../model/redirects.ts';
import type { Range } from '../../text/selector.ts';
import { sourceParagraphs } from '../../text/source-text.ts';
import type { Division, Document, OriginalNote, Paragraph } from '../graph.ts';
import type { NoteRecord } from '../records.ts';
import { formerPlaces } from './former-places.ts';
import { resolveMentions } from './mentions.ts';
import { resolveNotes } from './notes.ts';
import type { Sound, SoundDocument } from './sound.ts';
import { sourceRanges } from './source-ranges.ts';

/** Resolves a document with its notes, as if it stood alone; `known` are the ids of sound entries, `redirects` those of the edition. */
export function resolveDocument(
  record: SoundDocument,
  notes: readonly Sound<NoteRecord>[],
  known: ReadonlySet<string>,
  redirects: readonly Redirect[],
): Document {
  const paragraphs = paragraphsOf(record.parsed);
  const toSource = sourceRanges(paragraphs, sourceParagraphs(record.source.text, record.matter.paragraphs));
  const document = {
    slug: record.id,
    matter: record.matter,
    source: { text: record.source.text, sha256: record.source.sha256 },
    divisions: divisionsOf(record.parsed, paragraphs),
    paragraphs,
    blocks: record.parsed.blocks,
    originalNotes: originalNotesOf(paragraphs),
    mentions: resolveMentions(record, paragraphs, known, toSource),
    notes: resolveNotes(record, notes, toSource),
  };
  return {
    ...document,
    versions: [],
    versionOf: undefined,
    variants: [],
    formerPlaces: formerPlaces(document, redirects),
  };
}

function paragraphsOf({ paragraphs }: ParsedDocument): Paragraph[] {
  const begun = new Set<number>();
  return paragraphs.map(({ text, role, division, turn, speaker, note, styles, pages }, i): Paragraph => {
    const isFirstOfTurn = !begun.has(turn);
    begun.add(turn);
    return {
      number: i + 1,
      text,
      role,
      division: division === undefined ? undefined : division + 1,
      turn,
      speaker,
      note,
      styles,
      pages,
      label: isFirstOfTurn ? labelOf(text, role, speaker) : undefined,
    };
  });
}

/** “Question:”, or the speaker's name with its sign, where the first paragraph of a turn begins with it. */
function labelOf(text: string, role: Paragraph['role'], speaker: string | undefined): Range | undefined {
  if (speaker === undefined) {
    const lead = role === 'question' ? /^\s*\p{L}[\p{L}\p{M} .’'-]{0,40}:/u.exec(text)?.[0] : undefined;
    return lead === undefined ? undefined : { start: 0, end: lead.length };
  }
  if (!text.startsWith(speaker)) return undefined;
  const sign = /^\s*[:.—–-]/.exec(text.slice(speaker.length))?.[0] ?? '';
  return { start: 0, end: speaker.length + sign.length };
}

function divisionsOf({ divisions }: ParsedDocument, paragraphs: readonly Paragraph[]): Division[] {
  const spans = divisions.map(() => ({ first: 0, last: 0 }));
  for (const { number, division } of paragraphs) {
    for (let at = division && division - 1; at !== undefined; at = divisions[at]?.within) {
      const span = spans[at]!;
      span.first ||= number;
      span.last = number;
    }
  }
  return divisions.map(({ type, title, level, within, heading }, i): Division => {
    const outer = within === undefined ? undefined : within + 1;
    return { type, number: i + 1, title, level, within: outer, heading, paragraphs: spans[i]! };
  });
}

function originalNotesOf(paragraphs: readonly Paragraph[]): OriginalNote[] {
  const marks = paragraphs.flatMap(({ number, styles }) =>
    styles.flatMap((style) => (style.type === 'note-mark' ? [{ ...style, paragraph: number }] : [])),
  );
  const parts = paragraphs.filter(({ note }) => note !== undefined);
  return [...Map.groupBy(parts, ({ turn }) => turn).values()].flatMap((all): OriginalNote[] => {
    const [{ role, note, number: first }, last] = [all[0]!, all.at(-1)!.number];
    if (role !== 'footnote' && role !== 'endnote' && role !== 'source-note') return [];
    const own = marks.filter((mark) => mark.note === note?.id);
    return [
      {
        type: role,
        id: note?.id,
        by: note?.by,
        paragraphs: { first, last },
        marks: own.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
      },
    ];
  });
}
