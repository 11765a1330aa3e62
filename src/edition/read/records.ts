import type { Records } from '../records.ts';
import { addressesReader } from './addresses.ts';
import { bibliographyReader } from './bibliography.ts';
import { collectionReader } from './collection.ts';
import { documentReader } from './document.ts';
import { editionReader } from './edition.ts';
import { entryReader } from './entry.ts';
import type { ContentFile } from './files.ts';
import { readKinds } from './kinds.ts';
import { knownReadings, type Keep } from './known-readings.ts';
import { checkNeeded, checkPlace, idsOfPaths, otherReader } from './layout.ts';
import { lookReader } from './look.ts';
import { noteReader } from './note.ts';
import { pageReader } from './page.ts';
import type { Reader, Reading, Surroundings } from './reader.ts';
import { redirectsReader } from './redirects.ts';
import { checkFile, isRead } from './soundness.ts';
import { wordingReader } from './wording.ts';

/** A reader for each kind of file. */
const readers: readonly Reader[] = [
  entryReader,
  noteReader,
  documentReader,
  bibliographyReader,
  pageReader,
  collectionReader,
  editionReader,
  wordingReader,
  lookReader,
  redirectsReader,
  addressesReader,
  otherReader,
];

/**
 * Reads every file by itself.
 *
 * @param keep gives what was read before; without it, all is read
 */
export function readRecords(files: readonly ContentFile[], keep?: Keep): Records {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { kinds, findings: ofKinds } = readKinds(files);
  const read = (file: ContentFile): Reading => readFile(file, { files: byPath, kinds });
  const known = keep && knownReadings(byPath, kinds, read, keep);
  const readings = files.map((file) => ({ file, ...(known?.get(file.path) ?? read(file)) }));
  return {
    kinds,
    edition: readings.find(({ edition }) => edition)?.edition,
    wording: readings.find(({ wording }) => wording)?.wording,
    look: readings.find(({ look }) => look)?.look,
    entries: readings.flatMap(({ entries = [] }) => entries),
    notes: readings.flatMap(({ notes = [] }) => notes),
    documents: readings.flatMap(({ documents = [] }) => documents),
    sources: readings.flatMap(({ sources = [] }) => sources),
    pages: readings.flatMap(({ pages = [] }) => pages),
    collections: readings.flatMap(({ collections = [] }) => collections),
    redirects: readings.flatMap(({ redirects = [] }) => redirects),
    addresses: readings.flatMap(({ addresses = [] }) => addresses),
    known: {
      ...idsOfPaths([...byPath.keys()], kinds),
      sources: readings.find(({ sourceIds }) => sourceIds)?.sourceIds,
    },
    faulty: readings.filter(({ findings }) => findings.length > 0).map(({ file }) => file),
    findings: [...ofKinds, ...readings.flatMap(({ findings }) => findings), ...checkNeeded(new Set(byPath.keys()))],
  };
}

function readFile(file: ContentFile, around: Surroundings): Reading {
  for (const { path, read } of readers) {
    const match = path.exec(file.path);
    if (!match) continue;
    const ofFile = checkFile(file);
    if (!isRead(file)) return { findings: ofFile };
    const reading = read(file, match.slice(1), around);
    return { ...reading, findings: [...ofFile, ...reading.findings] };
  }
  return { findings: checkPlace(file) };
}
