import { sortFindings, type Finding } from '../model/finding.ts';
import { digestOfCode } from '../project/code.ts';
import { keptNow } from '../project/kept.ts';
import { currentProject } from '../project/project.ts';
import { addressesOf } from './addresses.ts';
import { checkRecords } from './checks/index.ts';
import type { Edition } from './graph.ts';
import { readContent, type ContentFile } from './read/files.ts';
import { withOwnKinds } from '../locales/kind-words.ts';
import type { Words } from '../locales/words.ts';
import { readInterface } from './read/interface.ts';
import type { Keep } from './read/known-readings.ts';
import { readRecords } from './read/records.ts';
import { resolveEdition } from './resolve/edition.ts';

export interface LoadedEdition {
  readonly files: readonly ContentFile[];
  /** There unless `edition.yaml` couldn't be read; whole only where no finding is an error. */
  readonly edition: Edition | undefined;
  /** Every address that others may note, from the root of the site; see `addressesOf`. */
  readonly addresses: () => ReadonlySet<string>;
  /** What its interface says. */
  readonly words: Words;
  /** Sorted. */
  readonly findings: readonly Finding[];
}

/** Reads, resolves and checks an edition, given its files. @param keep see `readRecords` */
export function loadEdition(files: readonly ContentFile[], keep?: Keep): LoadedEdition {
  const records = readRecords(files, keep);
  const own = files.find(({ path }) => path === 'content/interface.yaml');
  const { words, findings } = readInterface(own, records.edition?.fields.language ?? 'en');
  return {
    files,
    edition: resolveEdition(records),
    addresses: () => addressesOf(records),
    words: withOwnKinds(words, records.kinds),
    findings: sortFindings([...records.findings, ...findings, ...checkRecords(records)]),
  };
}

/** The layers whose code reads. */
const layers = ['model', 'text', 'mdx', 'edition'];

/** Keeps what was read between runs, by the bytes of the files. */
const keep: Keep = (files, read) => {
  const input = [files.map(({ path, sha256 }) => [path, sha256]), digestOfCode(layers)];
  return keptNow({ kind: 'readings', input, code: 'edition/load.ts' }, read);
};

/** Where a process keeps the edition of its project; `globalThis` for the reason that `openProject` gives. */
const slot = Symbol.for('apparatus.edition');
const faulty = Symbol.for('apparatus.faulty');
const shared = globalThis as { [slot]?: LoadedEdition; [faulty]?: boolean };

/** The edition of the current project, read once a process. */
export function sharedEdition(): LoadedEdition {
  const kept = shared[slot];
  return kept ?? (shared[slot] = loadEdition(readContent(currentProject().root), keep));
}

/** The edition that pages show. @throws where it has errors: the build checks before it starts */
export function currentEdition(): Edition {
  const { edition, findings } = sharedEdition();
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!edition || (errors.length > 0 && !shared[faulty])) {
    const list = errors.map(({ place, message }) => `${place.file}:${place.line}  ${message}`).join('\n');
    throw new Error(`The edition has errors; run “npm run check”.\n${list}`);
  }
  return edition;
}

/** Lets pages show what can be read of an edition with errors: for the development server, which tells them beside it. */
export function showFaultyEdition(): void {
  shared[faulty] = true;
}

/** Makes the next caller read the files again: for the development server, when one has changed. */
export function forgetEdition(): void {
  delete shared[slot];
}
