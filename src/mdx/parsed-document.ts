import type { Stance } from '../model/document.ts';
import type { Finding, Place } from '../model/finding.ts';

/** The part that a paragraph has in its document. */
export type Role = 'title' | 'dateline' | 'question' | 'answer' | 'plain';

/** `<Ref>`: words that speak of an entry, in UTF-16 units of the paragraph's text. */
export interface ParsedReference {
  readonly to: string;
  readonly stance: Stance | undefined;
  /** Whether the words leave open what they speak of, and the entry is the editors' reading of them. */
  readonly isInferred: boolean;
  readonly start: number;
  readonly end: number;
  /** Whether it stands inside another. */
  readonly isNested: boolean;
  readonly place: Place;
}

export interface ParsedParagraph {
  readonly text: string;
  readonly role: Role;
  /** Index of its division among those of the document. */
  readonly division: number | undefined;
  /** Consecutive paragraphs of one question or answer have the same number. */
  readonly turn: number;
  readonly speaker: string | undefined;
  /** In the order of their starts, an outer one before the one inside it. */
  readonly references: readonly ParsedReference[];
  /** False where words were left out, since the model doesn't know what holds them. */
  readonly isWhole: boolean;
  readonly place: Place;
}

/** `<Exchange>` or `<Section>`. */
export interface ParsedDivision {
  readonly type: 'exchange' | 'section';
  readonly title: string;
  readonly place: Place;
}

export interface ParsedDocument {
  readonly divisions: readonly ParsedDivision[];
  readonly paragraphs: readonly ParsedParagraph[];
  /** False where words were left out, or nothing could be read. */
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
}
