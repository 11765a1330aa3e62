import type { PlacedDocument } from '../../contract/search-index.ts';
import type { PlacedUnit } from './units.ts';

/** What the reader narrows the search to; an empty string is “all”. */
export interface Facets {
  /** Kind of entry. */
  readonly kind: string;
  /** Slug of a document. */
  readonly document: string;
  /** Number of an exchange of that document, or of the only one. */
  readonly exchange: string;
  /** Type of note. */
  readonly type: string;
}
export const facetNames = ['kind', 'document', 'exchange', 'type'] as const satisfies readonly (keyof Facets)[];

export const allFacets: Facets = { kind: '', document: '', exchange: '', type: '' };

/** Number of results by value, by facet: what each value leads to while the other facets stay as they are. */
export type FacetCounts = Readonly<Record<keyof Facets, ReadonlyMap<string, number>>>;

/** The document whose exchanges can be chosen: the one chosen, or the only one. */
export const chosenDocument = (
  { document }: Pick<Facets, 'document'>,
  documents: readonly PlacedDocument[],
): PlacedDocument | undefined =>
  documents.length === 1 ? documents[0] : documents.find(({ slug }) => slug === document);

/** The facets that an edition has: an address may ask for what isn't there. */
export function knownOf(facets: Facets, documents: readonly PlacedDocument[], kinds: ReadonlySet<string>): Facets {
  const { kind, document, exchange, type } = facets;
  const known = chosenDocument(facets, documents);
  return {
    kind: kinds.has(kind) ? kind : '',
    document: known && documents.length > 1 ? document : '',
    exchange: exchange !== '0' && known?.exchanges.some((number) => String(number) === exchange) ? exchange : '',
    type: documents.some(({ types }) => types.includes(type)) ? type : '',
  };
}

export const isWithin = (unit: PlacedUnit, facets: Facets): boolean =>
  facetNames.every((name) => facets[name] === '' || valueOf(unit, name) === facets[name]);

/** Counts what each value of a facet leads to. */
export function countFacets(
  units: readonly PlacedUnit[],
  facets: Facets,
  documents: readonly PlacedDocument[],
): FacetCounts {
  const offered = facetNames.filter(
    (name) =>
      (name !== 'document' || documents.length > 1) && (name !== 'exchange' || chosenDocument(facets, documents)),
  );
  const counts: Record<keyof Facets, Map<string, number>> = {
    kind: new Map(),
    document: new Map(),
    exchange: new Map(),
    type: new Map(),
  };
  for (const name of offered) {
    const others = { ...facets, [name]: '' };
    for (const unit of units) {
      const value = valueOf(unit, name);
      if (value !== undefined && isWithin(unit, others)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function valueOf({ entry, document, exchange, type }: PlacedUnit, name: keyof Facets): string | undefined {
  if (name === 'kind') return entry?.kind;
  if (name === 'document') return document?.slug;
  if (name === 'exchange') return exchange === 0 ? undefined : String(exchange);
  return type;
}
