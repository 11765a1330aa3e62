import type { Finding, Place } from '../../model/finding.ts';
import { nearest } from '../../model/validate.ts';
import { linksOf, linksOfBlocks, type LinkTarget } from '../../mdx/inline.ts';
import { runsOfProse } from '../../mdx/prose.ts';
import type { Check } from './check.ts';

/** Whatever names an entry or a source names one that there is. */
export const checkReferences: Check = ({ entries, notes, documents, pages, known }) => {
  const findings: Finding[] = [];
  const requireEntry = (id: string, place: Place, code: 'entry/unknown' | 'link/broken' = 'entry/unknown'): void => {
    if (known.entries.has(id)) return;
    const near = nearest(id, known.entries.keys());
    findings.push({
      code,
      severity: 'error',
      place,
      message: `There is no entry with the id “${id}”.`,
      remedy: near ? `Write “${near}” if that is meant, or add the entry.` : 'Add the entry, or correct the id.',
    });
  };
  const requireSource = (id: string, place: Place): void => {
    if (!known.sources || known.sources.has(id)) return;
    const near = nearest(id, known.sources);
    findings.push({
      code: 'source/unknown',
      severity: 'error',
      place,
      message: `There is no source with the id “${id}” in content/sources.yaml.`,
      remedy: near ? `Write “${near}” if that is meant, or add the source.` : 'Add the source, or correct the id.',
    });
  };
  const requireDocument = (id: string, place: Place): void => {
    const [slug = '', paragraph] = id.split('#p');
    const document = documents.find((one) => one.id === slug);
    const count = document?.parsed.paragraphs.length ?? Infinity;
    if (known.documents.has(slug) && (paragraph === undefined || Number(paragraph) <= count)) return;
    const near = nearest(slug, known.documents);
    findings.push({
      code: 'link/broken',
      severity: 'error',
      place,
      message: known.documents.has(slug)
        ? `The document “${slug}” has no paragraph ${paragraph}; its last is ${count}.`
        : `There is no document “${slug}”.`,
      remedy: known.documents.has(slug)
        ? 'Correct the number.'
        : near
          ? `Write “${near}” if that is meant.`
          : 'Correct the name of its folder.',
    });
  };
  const requireLinks = (links: readonly LinkTarget[]): void => {
    for (const { scheme, id, place } of links) {
      if (scheme === 'entry') requireEntry(id, place, 'link/broken');
      else if (scheme === 'source') requireSource(id, place);
      else if (scheme === 'document') requireDocument(id, place);
    }
  };

  for (const { yaml, matter, brief, gloss, body } of entries) {
    requireLinks(linksOf(brief));
    requireLinks(linksOf(gloss));
    requireLinks(linksOfBlocks(body));
    matter.sources.forEach((id, i) => requireSource(id, yaml.locate(['sources', i])));
  }
  for (const { file, yaml, matter, brief, text, claim, document } of notes) {
    requireLinks(linksOf(brief));
    requireLinks(linksOf(text));
    matter.entries.forEach((id, i) => requireEntry(id, yaml.locate(['entries', i])));
    matter.sources.forEach((id, i) => requireSource(id, yaml.locate(['sources', i])));
    if (claim) {
      requireLinks(linksOf(claim.claim));
      requireLinks(linksOf(claim.record));
      claim.sides.forEach((side, i) => {
        requireLinks(linksOf(side.says));
        side.sources.forEach((id, j) => requireSource(id, yaml.locate(['sides', i, 'sources', j])));
      });
    }
    if (!known.documents.has(document)) {
      const place = { file, line: 1, column: 1 };
      findings.push({
        code: 'file/misplaced',
        severity: 'error',
        place,
        message: `There is no document “${document}” for this note.`,
        remedy: 'Move the note to the folder of its document.',
      });
    }
  }
  for (const { blocks } of pages) for (const run of runsOfProse(blocks)) requireLinks(linksOf(run));
  for (const { parsed } of documents) {
    for (const { references } of parsed.paragraphs) for (const { to, place } of references) requireEntry(to, place);
  }
  return findings;
};
