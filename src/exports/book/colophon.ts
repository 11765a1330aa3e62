import type { Document, Edition } from '../../edition/graph.ts';
import { citedDocument } from '../../wording/cited.ts';
import { comparisonOf } from '../../wording/comparison.ts';
import { originOf } from '../../wording/description.ts';
import { dateWords, type ShownFact } from '../../wording/facts.ts';
import { address, isPublished } from '../../wording/href.ts';
import { versionLines } from '../../wording/versions.ts';
import { fill, list, words } from '../../wording/words.ts';

/** Where a text comes from, how far it was compared, whose it is, and how it is cited: what a copy must say without its site. */
export function colophonOf(all: Edition, document: Document): ShownFact[] {
  const { matter: edition } = all;
  const { closing, cite } = words;
  const { published, address: source, collated } = document.matter.provenance;
  const { source: comparison, extent } = comparisonOf(document);
  const day = dateWords(edition.date, edition.language);
  const { phrase, values, page } = citedDocument(all, document);
  const reference = fill(phrase, values);
  const versions = versionLines(document, edition.language).map(
    ({ label, title, page: at }) => [label, title, isPublished() ? address(at) : undefined] as const,
  );
  const facts: (readonly [label: string, ...parts: (string | undefined)[]])[] = [
    ...versions,
    [closing.publication, originOf(document.matter) || undefined, published, source],
    [closing.extent, extent],
    [closing.comparison, comparison, collated],
    [words.about.sha256, document.source.sha256],
    [closing.rights, document.matter.rights],
    [words.about.licenceNotes, edition.licences.notes],
    [
      words.about.citeEdition,
      fill(words.about.editedBy, { editors: list(edition.editors), version: edition.version, date: day }),
    ],
    [
      closing.cite,
      isPublished() ? fill(cite.full, { reference, address: address(page) }) : fill(cite.plain, { reference }),
    ],
  ];
  return facts
    .map(([label, ...parts]) => ({ label, value: parts.filter((part) => part !== undefined).join(' ') }))
    .filter(({ value }) => value !== '');
}
