import { sourceClasses, type SourceClass } from '../model/source.ts';
import type { ClaimNote, Document, Edition, Note } from './graph.ts';
import { sourcesOfNote } from './note-sources.ts';
import { passageOf } from './passages.ts';

/** A contested claim, as the ledger has it. */
export interface LedgerClaim {
  /** That of its note; where an earlier document has a note of the same id, with its own document's slug before it. */
  readonly id: string;
  readonly document: Document;
  readonly note: ClaimNote;
  /** The words that it is about, in the order in which they end. */
  readonly passages: readonly { readonly paragraph: number; readonly words: string }[];
  /** Who says the first of them, as the text names him or her. */
  readonly speaker: string | undefined;
  /** The exchange or section of the first of them. */
  readonly division: Document['divisions'][number] | undefined;
  /** The sides by name alone, each once. */
  readonly parties: readonly string[];
  /** The sorts of its sources, those of its sides among them, in the order of the bibliography. */
  readonly evidence: readonly SourceClass[];
}

const ledgers = new WeakMap<Edition, ReadonlyMap<Note, LedgerClaim>>();

/** Every claim of an edition by its note, in the order of the documents and their texts; made once an edition. */
export function claimsOf(edition: Edition): ReadonlyMap<Note, LedgerClaim> {
  let ledger = ledgers.get(edition);
  if (!ledger) {
    ledger = new Map(makeLedger(edition).map((claim) => [claim.note, claim]));
    ledgers.set(edition, ledger);
  }
  return ledger;
}

/** Makes the ids of claims in a part of an edition those of the whole. */
export const shareLedger = (edition: Edition, part: Edition): void => void ledgers.set(part, claimsOf(edition));

function makeLedger(edition: Edition): LedgerClaim[] {
  const taken = new Set<string>();
  return edition.documents.flatMap((document) =>
    document.notes.flatMap((note): LedgerClaim[] => {
      if (note.type !== 'claim') return [];
      const id = taken.has(note.id) ? `${document.slug}--${note.id}` : note.id;
      taken.add(id);
      return [ledgerClaim(edition, document, note, id)];
    }),
  );
}

function ledgerClaim(edition: Edition, document: Document, note: ClaimNote, id: string): LedgerClaim {
  const textOf = (paragraph: number) => document.paragraphs[paragraph - 1]!;
  const first = textOf(note.anchors[0]!.paragraph);
  const sorts = new Set(sourcesOfNote(note).map((source) => edition.sourceById.get(source)?.matter.class));
  return {
    id,
    document,
    note,
    passages: note.anchors.map(({ paragraph, range }) => ({
      paragraph,
      words: textOf(paragraph).text.slice(range.start, range.end),
    })),
    speaker: passageOf(document, first).speaker,
    division: document.divisions[(first.division ?? 0) - 1],
    parties: [...new Set(note.claim.sides.map(({ who }) => partyOf(who)))],
    evidence: sourceClasses.filter((sort) => sorts.has(sort)),
  };
}

/** A side by its name alone: what stands in brackets after it says who spoke for it, and when. */
export const partyOf = (who: string): string => who.replace(/\s*\(.*\)$/su, '') || who;
