/** How printed words stand out. */
export type Emphasis = 'italic' | 'bold' | 'small-caps' | 'superscript' | 'subscript' | 'underline' | 'struck';

/** What a run of words is besides words. */
export type SpanKind =
  /** Speaks of a thing in the world, by its key among `ImportedText.things`. */
  | {
      readonly type: 'mention';
      readonly thing: string;
      readonly stance?: string | undefined;
      readonly isInferred?: boolean;
    }
  | { readonly type: 'emphasis'; readonly how: Emphasis }
  /** In another language than the text, by its BCP 47 tag. */
  | { readonly type: 'foreign'; readonly language: string }
  /** What isn't spoken, among what is: “(Laughter.)” */
  | { readonly type: 'stage' }
  /** The mark of a note, by its key among `ImportedText.notes`; around its words, where it is printed. */
  | { readonly type: 'note'; readonly note: string }
  /** The beginning of a page of the original; no words of its own. */
  | { readonly type: 'page'; readonly label: string }
  /** An id that notes may point to. */
  | { readonly type: 'anchor'; readonly id: string };

/** A range of words, in UTF-16 units of their text. */
export type Span = SpanKind & { readonly start: number; readonly end: number };

/** Words of a paragraph: no line break in them, no white space at their ends, never empty. */
export interface Words {
  readonly text: string;
  /** In the order of their starts, an outer one before the one inside it. */
  readonly spans: readonly Span[];
  /** Of the file that was read, from 1; undefined where its format has no lines. */
  readonly line: number | undefined;
}

/** The part that words have in their text. */
export type Part = 'title' | 'dateline' | 'letterhead' | 'plain' | 'salutation' | 'signature' | 'stage';

/** A piece of the text, in the order of the file. */
export type Block =
  | { readonly type: 'paragraph'; readonly part: Part; readonly words: Words }
  | { readonly type: 'heading'; readonly level: number; readonly words: Words }
  /** The printed label of an item stands at the head of its words. */
  | { readonly type: 'list'; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'table'; readonly columns?: readonly Alignment[]; readonly rows: readonly Row[] }
  /** Every how many lines a number is printed, if at all. */
  | { readonly type: 'verse'; readonly every?: number; readonly stanzas: readonly (readonly VerseLine[])[] }
  /** A note of the source stands here, by its key. */
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'quotation'; readonly blocks: readonly Block[] }
  | Turn
  /** A part, with the title that its editor gives it; one without begins with a heading of the source. */
  | {
      readonly type: 'division';
      readonly of: 'exchange' | 'section' | 'enclosure';
      readonly title: string | undefined;
      readonly blocks: readonly Block[];
    };

/** What one speaker says at a time. The printed name stays among the words. */
export interface Turn {
  readonly type: 'turn';
  readonly role: 'question' | 'answer' | 'speech';
  readonly speaker: string | undefined;
  readonly blocks: readonly Block[];
}

export interface VerseLine {
  readonly words: Words;
  /** Steps from the margin. */
  readonly indent: number;
}

/** Of the words in a column, where it isn't at their start. */
export type Alignment = 'center' | 'end' | undefined;

export interface Row {
  readonly isHead: boolean;
  readonly cells: readonly (Words | undefined)[];
}

/** A note that the file has on its text. */
export interface ImportedNote {
  readonly key: string;
  /** Whether the source prints it, or its editor added it. */
  readonly of: 'source' | 'editor';
  /** Where the source prints it: below what its mark stands in, or behind the whole text; or about the whole of it. */
  readonly stands: 'foot' | 'end' | 'source';
  readonly by: 'author' | 'editor' | undefined;
  /** As printed: `1`, `*`. */
  readonly mark: string | undefined;
  readonly blocks: readonly Block[];
  readonly line: number | undefined;
  /** Ids of the anchors that it is about, from one to another; none where its mark stands in the text. */
  readonly targets: readonly { readonly from: string; readonly to: string }[];
  /** As this engine exported it. */
  readonly own?: OwnMatter;
}

/** An entry or a note as this engine exported it: what its file holds. */
export interface OwnMatter {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What stands below its head. */
  readonly body: string;
}

/** A thing in the world that the file names, as a draft of an entry. */
export interface Thing {
  readonly key: string;
  /** A kind of entry: `person`, `place`, `organisation`, … */
  readonly kind: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** At most a sentence; the first of the gloss without it. */
  readonly brief: Words | undefined;
  readonly gloss: Words | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly date?: string | undefined;
  readonly symbol?: string | undefined;
  readonly line: number | undefined;
  /** As this engine exported it. */
  readonly own?: OwnMatter;
}

/** What the file says of the text as a whole; undefined where it doesn't. */
export interface Description {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly publisher: string | undefined;
  readonly number: string | undefined;
  readonly address: string | undefined;
  readonly published: string | undefined;
  readonly rights: string | undefined;
  readonly collated?: string | undefined;
}

/** Something that the editor should know of what was read. */
export interface Remark {
  readonly type: 'left-out' | 'guessed';
  /** Of the file that was read, from 1. */
  readonly line: number | undefined;
  /** Without a full stop: `a running head`, `the first line is the title`. */
  readonly what: string;
}

/** A text as a file has it, before it becomes files of an edition. */
export interface ImportedText {
  readonly description: Description;
  readonly blocks: readonly Block[];
  readonly notes: readonly ImportedNote[];
  readonly things: readonly Thing[];
  readonly remarks: readonly Remark[];
  /** Whether this engine exported it: what is there is marked, and nothing else is to be told by its looks. */
  readonly isOwn?: boolean;
  /** Items of the bibliography that this engine exported, by their ids. */
  readonly sources?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The text as received, where the file is nothing else: kept byte for byte. */
  readonly received?: string;
  /** Whether a paragraph of it is a block of lines between empty ones. */
  readonly isBlocks?: boolean;
}

export const unknownDescription: Description = {
  title: undefined,
  date: undefined,
  language: undefined,
  publisher: undefined,
  number: undefined,
  address: undefined,
  published: undefined,
  rights: undefined,
};

/** A file that can't be imported. Its message is for the editor: what is wrong, and what to do. */
export class ImportError extends Error {}
