import type { FieldPath } from './field-names.ts';

/**
 * Fields as they may be written, by their names; where a name has several uses,
 * by the key around it too. What isn't here is written as one word.
 */
const examples: Readonly<Record<string, string>> = {
  title: 'title: The harbour of Port Elm',
  description: 'description: Letters on the harbour, with notes.',
  brief: 'brief: A town on the northern coast.',
  gloss: 'gloss: A town of some 5,000 people on the northern coast, whose harbour was built from 1901.',
  aliases: 'aliases:\n  - ISSG',
  date: 'date: 1907-05-04',
  dates: 'dates:\n  - 1907-05-04',
  language: 'language: en',
  dir: 'dir: rtl',
  provenance: 'provenance:\n  publisher: The county record office',
  publisher: 'publisher: The county record office',
  rights: 'rights: No rights reserved.',
  unlinked: 'unlinked:\n  - exact: the Board\n    why: Another board is meant.',
  why: 'why: Another board is meant.',
  anchors: 'anchors:\n  - paragraph: 4\n    exact: within two years',
  paragraph: 'paragraph: 4',
  exact: 'exact: within two years',
  occurrence: 'occurrence: 2',
  entries: 'entries:\n  - port-elm',
  sources: 'sources:\n  - harbour-rules',
  claim: 'claim: That the work would be done in two years.',
  record: 'record: The rules gave three years.',
  sides: 'sides:\n  - who: The Board\n    says: Two years were enough.\n    sources:\n      - harbour-rules',
  who: 'who: The Board',
  says: 'says: Two years were enough.',
  oneSided: 'oneSided: No other party spoke of it.',
  checked: 'checked: 2026-03-02',
  relations: 'relations:\n  - type: located-in\n    to: port-elm',
  to: 'to: port-elm',
  note: 'note: since 1901',
  sameAs: 'sameAs:\n  - id: https://www.wikidata.org/entity/Q1\n    checked: 2026-03-02',
  version: 'version: 1.0.0',
  editors: 'editors:\n  - Ada Reed',
  licences: 'licences:\n  notes: CC BY 4.0\n  code: MIT',
  code: 'code: MIT',
  site: 'site: https://example.org/letters/',
  changes: 'changes:\n  - version: 1.0.0\n    date: 2026-03-02\n    summary: The first version.',
  summary: 'summary: The first version.',
  details: 'details:\n  - A note on the harbour.',
  issued: 'issued: 1901-05-01',
  author: 'author:\n  - family: Reed\n    given: Ada',
  family: 'family: Reed',
  literal: 'literal: The Harbour Board',
  URL: 'URL: https://example.org/rules/',
  address: 'address: https://example.org/rules/',
  repository: 'repository: https://github.com/owner/name',
  class: 'class: official',
  how: 'how: seen',
  on: 'on: 2026-03-02',
  facts: 'facts:',
  lat: 'lat: 51.5',
  lon: 'lon: -0.1',
  vote: 'vote:\n  for: 13\n  against: 0\n  abstain: 2',
  for: 'for: 13',
  against: 'against: 0',
  abstain: 'abstain: 2',
  meeting: 'meeting: 7588',
  chapterVII: 'chapterVII: true',
  adopted: 'adopted: 2015-12-18',
  offices: 'offices:\n  - Mayor, 1901–1907',
  parties: 'parties:\n  - Port Elm',
  participants: 'participants:\n  - Port Elm',
  labels: 'labels:\n  one: Ship\n  other: Ships',
  fields: 'fields:\n  tonnage:\n    label: Tonnage\n    type: number',
  label: 'label: Tonnage',
  one: 'one: Ship',
  other: 'other: Ships',
  words: 'words: sanctions regime',
  loaded: 'loaded:\n  - regime',
  exempt: 'exempt:\n  - words: sanctions regime\n    why: A term of law.',
  order: 'order: 1',
  timeline: 'timeline: false',
  significance: 'significance: The first talk on the breakwater.',
  contents: 'contents:\n  - part: 1\n    line: The breakwater',
  part: 'part: 1',
  line: 'line: The breakwater',
  cover: 'cover:\n  document: harbour\n  paragraph: 2\n  entry: port-elm\n  note: two-years',
  document: 'document: harbour',
  orcid: 'orcid:\n  - editor: Ada Reed\n    id: 0000-0002-1825-0097',
  editor: 'editor: Ada Reed',
  doi: 'doi: 10.5281/zenodo.1234567',
  funders: 'funders:\n  - name: The harbour fund',
  file: 'file: Amiri-Regular.ttf',
  fonts: 'fonts:\n  - file: Amiri-Regular.ttf',
  scripts: 'scripts:\n  - Arab',
  colours: "colours:\n  light:\n    entry: '#0b4f5c'",
  documents: 'documents:\n  - harbour',
  entry: 'entry: port-elm',
  symbol: 'symbol: S/RES/2254 (2015)',
};

const checkedSource = 'checked:\n  how: seen\n  on: 2026-03-02';

/** Lines that a field may be written in, as an example; `isGroup` where its value is a group of fields. */
export function exampleOf(path: FieldPath, isGroup = false): string {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  const isElement = typeof path.at(-1) === 'number';
  if (name === 'checked' && (isGroup || path.length > 1) && !path.includes('sameAs')) return checkedSource;
  // An entry's name stands elsewhere for an entry; without its quotation marks a colour is a comment.
  if (path.at(-3) === 'colours') return `${name}: '#0b4f5c'`;
  const lines = Object.hasOwn(examples, name) ? examples[name]! : `${name}: …`;
  if (!isElement) return lines;
  const [, ...elements] = lines.split('\n');
  return elements.length === 0 ? `- ${lines.slice(name.length + 2)}` : elements.map((line) => line.slice(2)).join('\n');
}
