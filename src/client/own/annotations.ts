import { paragraphId } from '../../contract/ids.ts';
import type { Mark } from './mark.ts';

/** Where marked words stand: what they are selected in, and what programs need to know of it. */
export interface Place {
  /** The address of what holds the words. */
  readonly source: string;
  /** More ways to select them there. */
  readonly selectors?: readonly object[];
  readonly meta?: object;
}

const context = 'http://www.w3.org/ns/anno.jsonld';

/** A mark as an annotation of the Web Annotation Data Model: its words by quote, its note as a text. */
export function annotationOf(mark: Mark, { source, selectors = [], meta }: Place) {
  const { id, note, quote, created, modified } = mark;
  return {
    '@context': context,
    id,
    type: 'Annotation' as const,
    motivation: note === '' ? 'highlighting' : 'commenting',
    created,
    ...(modified !== undefined && { modified }),
    ...(note !== '' && { body: { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' } }),
    target: {
      source,
      selector: [...selectors, { type: 'TextQuoteSelector', ...quote }],
      ...(meta !== undefined && { meta }),
    },
  };
}

/**
 * Marks as a collection of the Web Annotation Data Model (§ 5.1), on one page.
 *
 * @param address of a document's page, by its slug
 */
export function collectionOf(marks: readonly Mark[], title: string, address: (document: string) => string) {
  const items = marks.map((mark) =>
    annotationOf(mark, {
      source: address(mark.document),
      // HTML's own fragments: RFC 3236, as the model's § 4.2.1 names it.
      selectors: [
        {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          value: paragraphId(mark.paragraph),
        },
      ],
    }),
  );
  return {
    '@context': context,
    id: 'urn:apparatus:own',
    type: 'AnnotationCollection' as const,
    label: title,
    total: items.length,
    first: { id: 'urn:apparatus:own:1', type: 'AnnotationPage' as const, startIndex: 0, items },
  };
}

/** What a file of annotations holds for an edition. */
export interface Imported {
  readonly marks: readonly Mark[];
  /** Annotations without words, or of texts that the edition doesn't have. */
  readonly others: number;
}

/** What is known of a document that annotations may be about. */
export interface KnownDocument {
  readonly slug: string;
  readonly title: string;
}

/**
 * Reads annotations: a collection or page of the Web Annotation Data Model, a set
 * of Readium's, or a list of annotations. Each belongs to the document whose
 * folder its source names, or else to the one that the set is about.
 *
 * @param text of the file
 * @param read the version of the edition on whose pages it is read
 * @returns undefined for what is no such file
 */
export function readAnnotations(
  text: string,
  documents: readonly KnownDocument[],
  read: Pick<Mark, 'version' | 'date'>,
): Imported | undefined {
  const file = parsed(text);
  const items = itemsOf(file);
  if (!items) return undefined;
  const about = isRecord(file) ? JSON.stringify(file.about ?? '') : '';
  const named = (words: string): KnownDocument | undefined =>
    documents.find(({ slug }) => words.includes(`/documents/${slug}/`));
  const whole = named(about) ?? documents.find(({ title }) => about.includes(JSON.stringify(title)));
  const marks = items.flatMap((item, i) => {
    const of = named(JSON.stringify(isRecord(item) ? (item.target ?? '') : '')) ?? whole;
    const mark = of && markOf(item, of, read, i);
    return mark ? [mark] : [];
  });
  return { marks, others: items.length - marks.length };
}

function markOf(
  item: unknown,
  { slug, title }: KnownDocument,
  read: Pick<Mark, 'version' | 'date'>,
  index: number,
): Mark | undefined {
  if (!isRecord(item)) return undefined;
  const [target] = listOf(item.target);
  const selectors = isRecord(target) ? listOf(target.selector).filter(isRecord) : [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = textOf(quote?.exact);
  if (exact === '') return undefined;
  const fragment = selectors.map(({ value }) => /^p(\d+)$/.exec(textOf(value))?.[1]).find(Boolean);
  const bodies = listOf(item.body).map((body) => (isRecord(body) ? textOf(body.value) : textOf(body)));
  const { id, created, modified } = item;
  return {
    id: textOf(id) || `urn:apparatus:own:${slug}:${index}:${exact.slice(0, 40)}`,
    document: slug,
    title,
    ...read,
    paragraph: Number(fragment ?? 1),
    quote: { exact, prefix: textOf(quote?.prefix), suffix: textOf(quote?.suffix) },
    start: 0,
    note: bodies.filter((body) => body !== '').join('\n\n'),
    created: dateOf(created) ?? new Date(0).toISOString(),
    ...(dateOf(modified) !== undefined && { modified: dateOf(modified)! }),
  };
}

function itemsOf(file: unknown): readonly unknown[] | undefined {
  if (Array.isArray(file)) return file as unknown[];
  if (!isRecord(file)) return undefined;
  if (Array.isArray(file.items)) return file.items as unknown[];
  return file.first === undefined ? undefined : itemsOf(file.first);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dateOf = (value: unknown): string | undefined =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
