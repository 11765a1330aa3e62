import { define } from './define.ts';
import { writeLines } from './lines.ts';
import { quote } from './quote.ts';

const addEntry = (id: string, near: string | undefined): string =>
  near === undefined
    ? `Correct the id, or add the entry: apparatus add entry <kind> "<title>" --id ${id}`
    : `Write “${near}” if that is meant, or add the entry.`;

export const entryUnknown = define(
  {
    code: 'entry/unknown',
    severity: 'error',
    rule: 'What a reference names is an entry.',
    advice: 'Correct the id, or add the entry.',
  },
  {
    noEntry: (id: string, near: string | undefined) => [
      `There is no entry with the id ${quote(id)}.`,
      addEntry(id, near),
    ],
  },
);

export const sourceUnknown = define(
  {
    code: 'source/unknown',
    severity: 'error',
    rule: 'A cited source is in the bibliography.',
    advice: 'Correct the id, or add the source to “sources.yaml”.',
  },
  {
    noSource: (id: string, near: string | undefined) => [
      `There is no source with the id ${quote(id)} in content/sources.yaml.`,
      near === undefined
        ? 'Add the source, or correct the id.'
        : `Write “${near}” if that is meant, or add the source.`,
    ],
  },
);

export const sourceUnlisted = define(
  {
    code: 'source/unlisted',
    severity: 'warning',
    rule: 'A source that a sentence of an entry or a note cites is among its sources.',
    advice: 'Add its id under “sources”.',
  },
  {
    notListed: (id: string) => [
      `A sentence cites ${quote(id)}, which is not among the sources.`,
      writeLines(`sources:\n  - ${id}`, 'Add it'),
    ],
  },
);

export const relationUnknown = define(
  {
    code: 'relation/unknown',
    severity: 'error',
    rule: 'The type of a relation is one of the list.',
    advice: 'Choose one of the list on this page.',
  },
  {
    noType: (written: string, near: string | undefined) => [
      `There is no relation of type ${quote(written)}.`,
      near === undefined
        ? 'Choose one of the list on the page for editors.'
        : `Write “${near}”, or another of the list on the page for editors.`,
    ],
    /** What was written is `type` read from its other end, the entry `other`. */
    fromOtherEnd: (written: string, type: string, self: string, other: string) => [
      `${quote(written)} is “${type}” read from its other end, and shown there by itself.`,
      writeLines(
        `relations:\n  - type: ${type}\n    to: ${self}`,
        `Take it out here, and write in the entry “${other}”`,
      ),
    ],
  },
);

export const relationTarget = define(
  {
    code: 'relation/target',
    severity: 'error',
    rule: 'The end of a relation is another entry, of a kind that the type allows.',
    advice: 'Name an entry of a kind that the list of relations allows, or choose another type.',
  },
  {
    itself: (id: string) => [
      `The entry ${quote(id)} can't have a relation to itself.`,
      'Remove it, or name the other entry.',
    ],
    noEntry: (id: string, near: string | undefined) => [
      `There is no entry with the id ${quote(id)}.`,
      addEntry(id, near),
    ],
    kind: (type: string, to: string, kind: string, allowed: readonly string[]) => [
      `“${type}” can't end at ${quote(to)}, which is of kind ${kind}.`,
      `Name an entry of one of these kinds: ${allowed.join(', ')}.`,
    ],
  },
);

export const relationDuplicate = define(
  {
    code: 'relation/duplicate',
    severity: 'error',
    rule: 'A relation is stated once.',
    advice: 'Remove one of the two; both ends show it.',
  },
  {
    again: (type: string, to: string) => [
      `The relation “${type}” with ${quote(to)} is stated already.`,
      'Remove one; both ends show it.',
    ],
  },
);
