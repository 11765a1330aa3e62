import type { Stance } from '../model/document.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Range } from '../text/selector.ts';
import type { TextBlock } from './text-block.ts';

/** The part that a paragraph has in its document. */
export type Role =
  | 'title'
  | 'dateline'
  | 'heading'
  | 'letterhead'
  | 'salutation'
  | 'signature'
  | 'question'
  | 'answer'
  | 'speech'
  | 'stage'
  | OriginalNoteType
  | 'plain';

/** A note that belongs to the source; a source note is about the whole document. */
export type OriginalNoteType = 'footnote' | 'endnote' | 'source-note';

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

/** How words are printed, or what they are beside their neighbours. */
export type Style = Range &
  (
    | { readonly type: 'italic' | 'bold' | 'small-capitals' | 'superscript' | 'underline' }
    /** What isn't spoken: “(Laughter.)” */
    | { readonly type: 'stage' }
    /** The number or sign of an item or of an original note, as printed. */
    | { readonly type: 'label' }
    /** BCP 47 tag. */
    | { readonly type: 'foreign'; readonly language: string }
    /** The mark of an original note, by its id. */
    | { readonly type: 'note-mark'; readonly note: string }
  );

/** Where a page of the original begins. */
export interface PageBreak {
  /** As the original numbers it: `34`, `xii`, `12v`. */
  readonly n: string;
  /** In UTF-16 units of the paragraph's text. */
  readonly at: number;
}

/** The original note that a paragraph is, or is a part of. */
export interface OriginalNotePart {
  /** By which its marks name it; one without a mark may have none. */
  readonly id: string | undefined;
  /** Who wrote it; undefined where the document doesn't tell. */
  readonly by: 'author' | 'editor' | undefined;
}

export interface ParsedParagraph {
  readonly text: string;
  readonly role: Role;
  /** Index of its innermost division among those of the document. */
  readonly division: number | undefined;
  /** Consecutive paragraphs of one question, answer, speech or note have the same number. */
  readonly turn: number;
  readonly speaker: string | undefined;
  /** Of an original note. */
  readonly note: OriginalNotePart | undefined;
  /** In the order of their starts, an outer one before the one inside it. */
  readonly references: readonly ParsedReference[];
  /** In the order of their starts, an outer one before the one inside it. */
  readonly styles: readonly Style[];
  /** In the order of the text. */
  readonly pages: readonly PageBreak[];
  /** False where words were left out, since the model doesn't know what holds them. */
  readonly isWhole: boolean;
  readonly place: Place;
}

/** `<Exchange>`, `<Section>` or `<Enclosure>`, or what a heading of the source begins. */
export interface ParsedDivision {
  readonly type: 'exchange' | 'section' | 'enclosure';
  readonly title: string;
  /** From 1; one inside another is a level deeper. */
  readonly level: number;
  /** Index of the division that it stands in. */
  readonly within: number | undefined;
  /** Number of the paragraph that is its heading; undefined where its title is the editor's. */
  readonly heading: number | undefined;
  readonly place: Place;
}

export interface ParsedDocument {
  readonly blocks: readonly TextBlock[];
  readonly divisions: readonly ParsedDivision[];
  readonly paragraphs: readonly ParsedParagraph[];
  /** False where words were left out, or nothing could be read. */
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
}
