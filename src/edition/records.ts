import type { DocumentMatter } from '../model/document.ts';
import type { EditionMatter } from '../model/edition.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { KindedMatter } from '../model/kinds/kinded-matter.ts';
import type { Kinds } from '../model/kinds/kinds.ts';
import type { ClaimMatter, PlainNoteMatter } from '../model/note.ts';
import type { PageMatter } from '../model/page.ts';
import type { Source } from '../model/source.ts';
import type { ReadYaml } from '../model/yaml.ts';
import type { ParsedDocument } from '../mdx/parsed-document.ts';
import type { Block, Inline } from '../mdx/inline.ts';
import type { ProseBlock } from '../mdx/prose.ts';
import type { ContentFile } from './read/files.ts';

/** What one file says, before anything is looked up in another. `yaml` gives the places of its fields. */
interface FileRecord {
  readonly id: string;
  readonly file: string;
  readonly yaml: ReadYaml;
}

export interface RecordOf<Matter> extends FileRecord {
  readonly matter: Matter;
}

interface EntryTexts extends FileRecord {
  readonly brief: readonly Inline[];
  readonly gloss: readonly Inline[];
  readonly body: readonly Block[];
}

export type EntryRecord = KindedMatter & EntryTexts;

interface NoteTexts {
  readonly document: string;
  readonly brief: readonly Inline[];
  readonly text: readonly Inline[];
  /** Where its text begins, or would. */
  readonly textPlace: Place;
}

interface PlainNoteRecord extends RecordOf<PlainNoteMatter>, NoteTexts {
  readonly type: PlainNoteMatter['type'];
  readonly claim: undefined;
}

interface ClaimRecord extends RecordOf<ClaimMatter>, NoteTexts {
  readonly type: 'claim';
  readonly claim: {
    readonly claim: readonly Inline[];
    readonly record: readonly Inline[];
    readonly sides: readonly {
      readonly who: string;
      readonly says: readonly Inline[];
      readonly sources: readonly string[];
    }[];
  };
}

export type NoteRecord = PlainNoteRecord | ClaimRecord;

export interface DocumentRecord extends RecordOf<DocumentMatter> {
  readonly parsed: ParsedDocument;
  readonly source: ContentFile;
}

export interface PageRecord extends RecordOf<PageMatter> {
  readonly blocks: readonly ProseBlock[];
}

export type SourceRecord = RecordOf<Source>;

export type EditionRecord = RecordOf<EditionMatter>;

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

/** The edition as its files give it: only what is well-formed; the rest are findings. */
export interface Records {
  readonly edition: EditionRecord | undefined;
  readonly kinds: Kinds;
  readonly entries: readonly EntryRecord[];
  readonly notes: readonly NoteRecord[];
  readonly documents: readonly DocumentRecord[];
  readonly sources: readonly SourceRecord[];
  readonly pages: readonly PageRecord[];
  readonly known: KnownIds;
  readonly findings: readonly Finding[];
}
