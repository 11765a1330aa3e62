import type { Kind } from '../../model/kinds/kinds.ts';
import type { ContentFile } from '../read/files.ts';
import type { DocumentRecord, EntryRecord, RecordOf } from '../records.ts';

/** A record of a file in which nothing is wrong by itself. */
export type Sound<R extends RecordOf<unknown, unknown>> = R & { readonly matter: NonNullable<R['matter']> };
export type SoundEntry = Sound<EntryRecord> & { readonly kind: Kind };
export type SoundDocument = Sound<DocumentRecord> & { readonly source: ContentFile };

export const isSound = <R extends RecordOf<unknown, unknown>>(record: R): record is Sound<R> =>
  record.matter !== undefined;

export const isSoundEntry = (record: EntryRecord): record is SoundEntry => isSound(record) && record.kind !== undefined;

export const isSoundDocument = (record: DocumentRecord): record is SoundDocument =>
  isSound(record) && record.source !== undefined && record.parsed.isWhole;
