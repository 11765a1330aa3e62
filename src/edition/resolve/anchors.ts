import type { Finding } from '../../model/finding.ts';
import { findAll, type Range } from '../../text/selector.ts';
import type { DocumentRecord, NoteRecord } from '../records.ts';

export interface FoundAnchor {
  readonly paragraph: number;
  readonly range: Range;
}

/**
 * Finds the words of a note's anchors in its document. An anchor never guesses:
 * words that don't stand in the paragraph, or stand there twice, are findings.
 */
export function findAnchors(
  note: NoteRecord,
  document: DocumentRecord,
): { readonly anchors: readonly FoundAnchor[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const { paragraphs } = document.parsed;
  const anchors = note.matter.anchors.flatMap(({ paragraph, exact, occurrence }, i): FoundAnchor[] => {
    const report = (code: 'anchor/missing' | 'anchor/ambiguous', message: string, remedy: string): FoundAnchor[] => {
      findings.push({ code, severity: 'error', place: note.yaml.locate(['anchors', i, 'exact']), message, remedy });
      return [];
    };
    const text = paragraphs[paragraph - 1]?.text;
    if (text === undefined) {
      return report(
        'anchor/missing',
        `The text has no paragraph ${paragraph}; its last is ${paragraphs.length}.`,
        'Correct the number.',
      );
    }
    const found = findAll(text, exact);
    if (found.length === 0) {
      const elsewhere = paragraphs.flatMap((p, n) => (p.text.includes(exact) ? [n + 1] : []));
      const hint =
        elsewhere.length > 0
          ? `They stand in paragraph ${elsewhere.join(' and ')}; correct the number.`
          : 'Copy the words from the source.';
      return report('anchor/missing', `The words “${exact}” don't stand in paragraph ${paragraph}.`, hint);
    }
    if (occurrence === undefined && found.length > 1) {
      const remedy = `Write more of them, or say which: occurrence: 1 … ${found.length}.`;
      return report(
        'anchor/ambiguous',
        `The words “${exact}” stand ${found.length} times in paragraph ${paragraph}.`,
        remedy,
      );
    }
    const range = found[(occurrence ?? 1) - 1];
    if (!range) {
      return report(
        'anchor/missing',
        `The words “${exact}” stand only ${found.length} times in paragraph ${paragraph}.`,
        'Correct “occurrence”.',
      );
    }
    return [{ paragraph, range }];
  });
  // By where they end: after the last of its words stands the mark of the note, also where anchors overlap.
  anchors.sort((a, b) => a.paragraph - b.paragraph || a.range.end - b.range.end || a.range.start - b.range.start);
  return { anchors, findings };
}
