import type { CollectionMatter } from '../model/collection.ts';
import type { DocumentMatter, Stance, VersionRole } from '../model/document.ts';
import type { EditionMatter } from '../model/edition.ts';
import type { KindedMatter } from '../model/kinds/kinded-matter.ts';
import type { Kinds } from '../model/kinds/kinds.ts';
import type { ClaimMatter, PlainNoteMatter } from '../model/note.ts';
import type { LookMatter } from '../model/look.ts';
import type { PageMatter } from '../model/page.ts';
import type { Redirect } from '../model/redirects.ts';
import type { RelationName } from '../model/relation.ts';
import type { Source } from '../model/source.ts';
import type { OriginalNotePart, OriginalNoteType, PageBreak, Role, Style } from '../mdx/parsed-document.ts';
import type { Part, TextBlock } from '../mdx/text-block.ts';
import type { Block, Inline } from '../mdx/inline.ts';
import type { ProseBlock } from '../mdx/prose.ts';
import type { Pair } from '../text/alignment.ts';
import type { Range } from '../text/selector.ts';

/** The resolved edition: pure, frozen, the one thing that pages, feeds and exports read. */
export interface Edition {
  readonly matter: EditionMatter;
  /** The kind of each entry is among them. */
  readonly kinds: Kinds;
  readonly look: LookMatter;
  /** In the order that the editor gives, then that of their dates, undated ones last; after each its versions. */
  readonly documents: readonly Document[];
  readonly documentBySlug: ReadonlyMap<string, Document>;
  /** In the order of their ids. */
  readonly entries: readonly Entry[];
  readonly entryById: ReadonlyMap<string, Entry>;
  /** In the order of their ids. */
  readonly sources: readonly CitedSource[];
  readonly sourceById: ReadonlyMap<string, CitedSource>;
  /** Pages of the edition's own, in the order of the menu. */
  readonly pages: readonly Page[];
  /** In the order that the editor gives, then by their ids. */
  readonly collections: readonly Collection[];
  /** Former addresses, with those that stand for them. */
  readonly redirects: readonly Redirect[];
}

/** A page that the edition writes itself; it may stand for one of the engine's. */
export interface Page {
  readonly id: string;
  readonly matter: PageMatter;
  readonly blocks: readonly ProseBlock[];
}

/** Documents that belong together, with an introduction. */
export interface Collection {
  readonly id: string;
  readonly matter: CollectionMatter;
  readonly blocks: readonly ProseBlock[];
  /** In the order in which they are to be read. */
  readonly documents: readonly Document[];
}

export interface Document {
  readonly slug: string;
  readonly matter: DocumentMatter;
  readonly source: SourceFile;
  readonly divisions: readonly Division[];
  readonly paragraphs: readonly Paragraph[];
  /** How the paragraphs are laid out; see `TextBlock`. */
  readonly blocks: readonly TextBlock[];
  /** In the order of the text. */
  readonly originalNotes: readonly OriginalNote[];
  /** In the order of the text, an outer one before the one inside it. */
  readonly mentions: readonly Mention[];
  /** In the order of their numbers: that in which their first marks stand in the text. */
  readonly notes: readonly Note[];
  /** Its versions: see `Version`. One that is a version itself has none. */
  readonly versions: readonly Version[];
  /** Of a version: whose it is, and how it goes with that. */
  readonly versionOf: Version | undefined;
  /** Where its witnesses read otherwise, in the order of the text. */
  readonly variants: readonly Variant[];
  /** Ids that places in the text once had. */
  readonly formerPlaces: readonly FormerPlace[];
}

/** A document whose text is another's: its original, a translation of it, or another witness; either has its own page and proof. */
export interface Version {
  /** The document whose version it is. */
  readonly of: VersionText;
  /** The version. */
  readonly text: VersionText;
  /** What the version is to the document. */
  readonly as: VersionRole;
  /** Of a witness: by which variants name it. */
  readonly siglum: string | undefined;
  /** Which of their paragraphs belong together: `there` of the document, `here` of the version. */
  readonly pairs: readonly Pair[];
}

/** What is said of either text where the other stands. */
export interface VersionText {
  readonly slug: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Words for which witnesses have others. */
export interface Variant {
  /** By which it is marked: a to z, then aa, ab …, through the document. */
  readonly letter: string;
  readonly paragraph: number;
  /** In the text of its paragraph. */
  readonly range: Range;
  readonly sourceRange: Range;
  readonly readings: readonly Reading[];
}

export interface Reading {
  /** Empty where the witnesses have nothing for the words. */
  readonly text: string;
  /** Their sigla, in the order of the versions. */
  readonly witnesses: readonly string[];
}

/** An id that was published, and the paragraph that it leads to now. */
export interface FormerPlace {
  readonly id: string;
  readonly paragraph: number;
}

/** `source.txt`: the text as received. */
export interface SourceFile {
  readonly text: string;
  /** Its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** An exchange, section or enclosure of a document. */
export interface Division {
  readonly type: 'exchange' | 'section' | 'enclosure';
  /** From 1, in the order in which they begin. */
  readonly number: number;
  /** The editor's, or the words of its heading. */
  readonly title: string;
  /** From 1; one inside another is a level deeper. */
  readonly level: number;
  /** Number of the division that it stands in. */
  readonly within: number | undefined;
  /** Number of the paragraph of the source that is its heading; undefined where its title is the editor's. */
  readonly heading: number | undefined;
  /** Those of the divisions in it are among them. */
  readonly paragraphs: { readonly first: number; readonly last: number };
}

/** A note that belongs to the source: a former editor's or the author's own, not ours. */
export interface OriginalNote {
  readonly type: OriginalNoteType;
  /** Undefined for one that has no mark. */
  readonly id: string | undefined;
  readonly by: OriginalNotePart['by'];
  readonly paragraphs: { readonly first: number; readonly last: number };
  /** Where its marks stand in the text, in order. */
  readonly marks: readonly Part[];
}

export interface Paragraph {
  /** From 1: the number of its line or block of lines in the source, empty ones not counted. */
  readonly number: number;
  readonly text: string;
  readonly role: Role;
  /** Number of the innermost exchange, section or enclosure that it stands in. */
  readonly division: number | undefined;
  /** Consecutive paragraphs of one question, answer, speech or original note have the same number. */
  readonly turn: number;
  readonly speaker: string | undefined;
  /** Of an original note. */
  readonly note: OriginalNotePart | undefined;
  /** How its words are printed: in the order of their starts, an outer one before the one inside it. */
  readonly styles: readonly Style[];
  /** Pages of the original that begin in it. */
  readonly pages: readonly PageBreak[];
  /** The words before the speech that say who speaks (“Question:”), in units of the text. */
  readonly label: Range | undefined;
}

/** A place where a text speaks of an entry. Ranges are in UTF-16 units. */
export interface Mention {
  /** `<entry>-p<paragraph>-<occurrence>`: the same in pages, annotations and TEI. */
  readonly id: string;
  readonly document: string;
  readonly entry: string;
  readonly paragraph: number;
  /** In the text of its paragraph. */
  readonly range: Range;
  /** In the file `source.txt`. */
  readonly sourceRange: Range;
  /** The sentence around it, in the text of its paragraph. */
  readonly sentence: Range;
  readonly isNested: boolean;
  readonly stance: Stance | undefined;
  /** Whether the words leave open what they speak of, and the entry is the editors' reading of them. */
  readonly isInferred: boolean;
  /** Whether it is the entry's first in its exchange or section: the one with a margin note. */
  readonly isFirstInDivision: boolean;
  /** Whether it is the entry's first in the document: its note explains, the later ones remind. */
  readonly isFirstInDocument: boolean;
}

/** An anchor of a note, found in the text. */
export interface ResolvedAnchor {
  readonly paragraph: number;
  readonly range: Range;
  /** Where its mark stands in the text of its paragraph: after the last word and the punctuation that closes it. */
  readonly mark: number;
  readonly sourceRange: Range;
}

interface NoteParts {
  readonly id: string;
  readonly document: string;
  /** Its number in the document, from 1: the figure of its marks. */
  readonly number: number;
  /** In the order in which they end; a mark stands after each. */
  readonly anchors: readonly ResolvedAnchor[];
  readonly brief: readonly Inline[];
  readonly text: readonly Inline[];
}

interface PlainNote extends NoteParts {
  readonly type: PlainNoteMatter['type'];
  readonly matter: PlainNoteMatter;
  readonly claim: undefined;
}

export interface ClaimNote extends NoteParts {
  readonly type: 'claim';
  readonly matter: ClaimMatter;
  readonly claim: ResolvedClaim;
}

/** Its type tells whether it has a claim. */
export type Note = PlainNote | ClaimNote;

export interface ResolvedClaim {
  readonly claim: readonly Inline[];
  readonly record: readonly Inline[];
  readonly sides: readonly {
    readonly who: string;
    readonly says: readonly Inline[];
    readonly sources: readonly string[];
  }[];
  readonly oneSided: string | undefined;
  readonly checked: string;
}

/** A relation as read from one of its ends. */
export interface ResolvedRelation {
  readonly name: RelationName;
  readonly to: string;
  readonly note: string | undefined;
  /** Whether the author wrote it at the other end. */
  readonly isInverse: boolean;
}

interface EntryParts {
  readonly id: string;
  readonly brief: readonly Inline[];
  readonly gloss: readonly Inline[];
  readonly body: readonly Block[];
  /** Its own first, then those written at their other ends. */
  readonly relations: readonly ResolvedRelation[];
  /** Backlinks: every mention in every document, in the order of the documents and their texts. */
  readonly mentions: readonly Mention[];
  /** Editorial notes that draw on it, in the order of the documents. */
  readonly notes: readonly Note[];
}

/** Its kind tells which facts it has. */
export type Entry = KindedMatter & EntryParts;

export interface CitedSource {
  readonly id: string;
  readonly matter: Source;
  readonly citedBy: {
    readonly entries: readonly string[];
    readonly notes: readonly Note[];
    /** Introductions of collections, and pages of the edition's own. */
    readonly pages: readonly { readonly page: string; readonly title: string }[];
  };
}
