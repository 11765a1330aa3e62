import type { Document, Edition } from '../edition/graph.ts';
import type { Words } from '../locales/words.ts';

/** The id of a download: permanent; its words in the interface have the same key, and an edition names it to leave it out. */
export type DownloadId = keyof Words['downloads'];

/** A file of a download. */
export interface DownloadFile {
  /** From the root of the edition: `documents/<slug>/source.txt`. */
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** What the makers of files may read. */
export interface EditionContext {
  readonly edition: Edition;
  /** The full address of a path of the edition. */
  readonly address: (path: string) => string;
}

export interface DocumentContext extends EditionContext {
  /** Only the document, and what it draws on: see `excerptOf`. */
  readonly edition: Edition;
  readonly document: Document;
  /** The first file of another download of this document; undefined where the edition leaves it out. */
  readonly other: (id: DownloadId) => Promise<Uint8Array> | undefined;
}

/**
 * Something that a reader may take away: one row of the table in
 * `downloads.ts`, from which routes, menus, links in the heads of pages, the
 * page about the data and the keeping between builds follow.
 */
export interface Download<Context> {
  readonly id: DownloadId;
  /** With its parameters; text is UTF-8. */
  readonly mediaType: string;
  /** How the page of its subject links to it (RFC 8288, signposting.org); none where it doesn't in its head. */
  readonly rel?: 'alternate' | 'describedby';
  /** Whose rights it is under: those of the text, those of the notes and entries, or both. */
  readonly holds: readonly ('text' | 'notes')[];
  /** Whether it takes long enough to be made only when what it follows from has changed. */
  readonly isKept: boolean;
  /** Its files; the first is the one that pages link to. */
  readonly files: (context: Context) => readonly DownloadFile[];
}
