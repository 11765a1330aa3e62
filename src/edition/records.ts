import type { CollectionMatter } from '../model/collection.ts';
import type { DocumentMatter } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import type { EditionMatter } from '../model/edition.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Fact } from '../model/kinds/fact.ts';
import type { AnyMatter } from '../model/kinds/kinded-matter.ts';
import type { Kind, Kinds } from '../model/kinds/kinds.ts';
import type { ClaimMatter, NoteMatter, NoteType } from '../model/note.ts';
import type { LookMatter } from '../model/look.ts';
import type { PageMatter } from '../model/page.ts';
import type { Redirect } from '../model/redirects.ts';
import type { Source } from '../model/source.ts';
import type { WordingMatter } from '../model/wording.ts';
import type { ReadYaml } from '../model/yaml.ts';
import type { ParsedDocument } from '../mdx/parsed-document.ts';
import type { Block, Inline } from '../mdx/inline.ts';
import type { ProseBlock } from '../mdx/prose.ts';
import type { ContentFile } from './read/files.ts';

/**
 * What one file says, before anything is looked up in another. There is a record
 * of each file, sound or not: what is wrong with one of its fields is no reason
 * not to judge the others.
 */
export interface RecordOf<Matter, Fields = Draft<Matter>> {
  readonly id: string;
  readonly file: string;
  /** The fields that could be read, each sound by itself; checks go by these. */
  readonly fields: Fields;
  /** All of them, where the file is sound; the graph is made of these. */
  readonly matter: Matter | undefined;
  /** Gives the places of its fields. */
  readonly yaml: ReadYaml;
}

export interface EntryRecord extends RecordOf<AnyMatter> {
  /** By its folder; undefined where there is no such kind. */
  readonly kind: Kind | undefined;
  /** Those that are sound, in the order of its kind. */
  readonly facts: readonly Fact[];
  readonly brief: readonly Inline[];
  readonly gloss: readonly Inline[];
  readonly body: readonly Block[];
}

/** Those of a claim, the most that a note may have; where the type is unknown, they may all be meant. */
export type NoteFields = Omit<Draft<ClaimMatter>, 'type'> & { readonly type?: NoteType | undefined };

export interface NoteRecord extends RecordOf<NoteMatter, NoteFields> {
  readonly document: string;
  readonly brief: readonly Inline[];
  readonly text: readonly Inline[];
  /** Where its text begins, or would. */
  readonly textPlace: Place;
  /** The texts of a claim; empty ones where they aren't there. */
  readonly claim: ClaimText | undefined;
}

export interface ClaimText {
  readonly claim: readonly Inline[];
  readonly record: readonly Inline[];
  readonly sides: readonly SideText[];
}

export interface SideText {
  readonly who: string;
  readonly says: readonly Inline[];
  readonly sources: readonly string[];
}

export interface DocumentRecord extends RecordOf<DocumentMatter> {
  readonly parsed: ParsedDocument;
  readonly source: ContentFile | undefined;
}

export interface PageRecord extends RecordOf<PageMatter> {
  readonly blocks: readonly ProseBlock[];
}

export interface CollectionRecord extends RecordOf<CollectionMatter> {
  readonly blocks: readonly ProseBlock[];
}

/** A former address, and where it was written. */
export interface RedirectRecord extends Redirect {
  readonly places: { readonly from: Place; readonly to: Place };
}

/** An address that was published, and where that was noted. */
export interface AddressRecord {
  readonly address: string;
  readonly place: Place;
}

export type SourceRecord = RecordOf<Source>;

/** With the names of the files in `content/fonts/`. */
export interface LookRecord extends RecordOf<LookMatter> {
  readonly fonts: readonly string[];
}

export type EditionRecord = RecordOf<EditionMatter>;

export type WordingRecord = RecordOf<WordingMatter>;

/**
 * Ids that stand in the edition, whether what they belong to is sound or not:
 * the slip in a file is one finding, not one for each reference to it.
 */
export interface KnownIds {
  /** With the kind that the folder gives; undefined where there is no such kind, or two files of different kinds. */
  readonly entries: ReadonlyMap<string, string | undefined>;
  /** Undefined where the bibliography couldn't be read: no citation can be judged then. */
  readonly sources: ReadonlySet<string> | undefined;
  readonly documents: ReadonlySet<string>;
}

/** The edition as its files give it. */
export interface Records {
  readonly edition: EditionRecord | undefined;
  /** Where the edition has such a list. */
  readonly wording: WordingRecord | undefined;
  /** The same. */
  readonly look: LookRecord | undefined;
  readonly kinds: Kinds;
  readonly entries: readonly EntryRecord[];
  readonly notes: readonly NoteRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly sources: readonly SourceRecord[];
  readonly pages: readonly PageRecord[];
  readonly collections: readonly CollectionRecord[];
  readonly redirects: readonly RedirectRecord[];
  readonly addresses: readonly AddressRecord[];
  readonly known: KnownIds;
  /** Files in which something is wrong by itself, so that some of what they say may not have been read. */
  readonly faulty: readonly ContentFile[];
  readonly findings: readonly Finding[];
}
