import type { Finding } from '../../model/finding.ts';
import type { ParsedDocument } from '../../mdx/parsed-document.ts';
import type { Range } from '../../text/selector.ts';
import { sourceParagraphs } from '../../text/source-text.ts';
import type { Division, Document, Paragraph } from '../graph.ts';
import type { DocumentRecord, NoteRecord } from '../records.ts';
import { resolveMentions } from './mentions.ts';
import { resolveNotes } from './notes.ts';
import { sourceRanges } from './source-ranges.ts';

/** Resolves a document with its notes; `known` are the ids of sound entries. */
export function resolveDocument(
  record: DocumentRecord,
  ownNotes: readonly NoteRecord[],
  known: ReadonlySet<string>,
): { readonly document: Document; readonly findings: readonly Finding[] } {
  const source = sourceParagraphs(record.source.text);
  const paragraphs = paragraphsOf(record.parsed);
  const toSource = sourceRanges(paragraphs, source);
  const { notes, findings } = resolveNotes(record, ownNotes, toSource);
  return {
    document: {
      slug: record.id,
      matter: record.matter,
      source: { text: record.source.text, sha256: record.source.sha256 },
      divisions: divisionsOf(record.parsed, paragraphs),
      paragraphs,
      mentions: resolveMentions(record, paragraphs, known, toSource),
      notes,
    },
    // Where paragraphs are missing or too many, the anchors aren't what is wrong.
    findings: record.parsed.isWhole && paragraphs.length === source.length ? findings : [],
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
