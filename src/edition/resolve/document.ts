import type { ParsedDocument } from '../../mdx/parsed-document.ts';
import type { Range } from '../../text/selector.ts';
import { sourceParagraphs } from '../../text/source-text.ts';
import type { Division, Document, Paragraph } from '../graph.ts';
import type { NoteRecord } from '../records.ts';
import { resolveMentions } from './mentions.ts';
import { resolveNotes } from './notes.ts';
import type { Sound, SoundDocument } from './sound.ts';
import { sourceRanges } from './source-ranges.ts';

/** Resolves a document with its notes; `known` are the ids of sound entries. */
export function resolveDocument(
  record: SoundDocument,
  notes: readonly Sound<NoteRecord>[],
  known: ReadonlySet<string>,
): Document {
  const paragraphs = paragraphsOf(record.parsed);
  const toSource = sourceRanges(paragraphs, sourceParagraphs(record.source.text));
  return {
    slug: record.id,
    matter: record.matter,
    source: { text: record.source.text, sha256: record.source.sha256 },
    divisions: divisionsOf(record.parsed, paragraphs),
    paragraphs,
    mentions: resolveMentions(record, paragraphs, known, toSource),
    notes: resolveNotes(record, notes, toSource),
  };
}

function paragraphsOf({ paragraphs }: ParsedDocument): Paragraph[] {
  return paragraphs.map(({ text, role, division, turn, speaker }, i): Paragraph => {
    const isFirstOfTurn = paragraphs[i - 1]?.turn !== turn;
    return {
      number: i + 1,
      text,
      role,
      division: division === undefined ? undefined : division + 1,
      turn,
      speaker,
      label: isFirstOfTurn ? labelOf(text, role, speaker) : undefined,
    };
  });
}

/** “Question:”, or the speaker's name with its sign, where the first paragraph of a turn begins with it. */
function labelOf(text: string, role: Paragraph['role'], speaker: string | undefined): Range | undefined {
  const lead = role === 'question' ? /^\s*\p{L}[\p{L}\p{M} .’'-]{0,40}:/u.exec(text)?.[0] : undefined;
  if (lead !== undefined) return { start: 0, end: lead.length };
  if (speaker === undefined || !text.startsWith(speaker)) return undefined;
  const sign = /^\s*[:.—–-]/.exec(text.slice(speaker.length))?.[0] ?? '';
  return { start: 0, end: speaker.length + sign.length };
}

function divisionsOf({ divisions }: ParsedDocument, paragraphs: readonly Paragraph[]): Division[] {
  return divisions.map(({ type, title }, i): Division => {
    const numbers = paragraphs.filter((p) => p.division === i + 1).map((p) => p.number);
    return { type, number: i + 1, title, paragraphs: { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 } };
  });
}
