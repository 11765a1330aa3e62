import type { CitedSource } from '../../edition/graph.ts';
import { dateAttributes } from './dates.ts';
import { el, filled, type Element } from './element.ts';
import { sourceXmlId } from './ids.ts';
import type { Resolver } from './inlines.ts';

/** The bibliography. How a source was checked is a way of checking, not a probability: `ana`, not `cert`. */
export const sourceList = ({ edition }: Resolver): Element[] =>
  filled('listBibl', { type: 'sources' }, edition.sources.map(sourceElement));

function sourceElement({ id, matter }: CitedSource): Element {
  const { type, title, label, author = [], issued, publisher, number, volume, page, language } = matter;
  const { URL, archived, note, checked } = matter;
  const container = matter['container-title'];
  return el(
    'bibl',
    {
      'xml:id': sourceXmlId(id),
      type,
      subtype: matter.class,
      ana: `#checked.${checked.how}`,
      'xml:lang': language,
    },
    author.map((name) =>
      'literal' in name
        ? el('author', {}, name.literal)
        : el(
            'author',
            {},
            el(
              'persName',
              {},
              name.given !== undefined && el('forename', {}, name.given),
              name.given !== undefined && ' ',
              el('surname', {}, name.family),
            ),
          ),
    ),
    el('title', { type: 'main' }, title),
    label !== undefined && el('title', { type: 'short' }, label),
    container !== undefined && el('title', { type: 'container' }, container),
    publisher !== undefined && el('publisher', {}, publisher),
    issued !== undefined && el('date', { type: 'issued', ...dateAttributes(issued) }, issued),
    volume !== undefined && el('biblScope', { unit: 'volume' }, volume),
    page !== undefined && el('biblScope', { unit: 'page' }, page),
    number !== undefined && el('idno', { type: 'number' }, number),
    URL !== undefined && el('idno', { type: 'URI' }, URL),
    archived !== undefined && el('idno', { type: 'archived' }, archived),
    note !== undefined && el('note', {}, note),
    el('date', { type: 'checked', ...dateAttributes(checked.on) }, checked.on),
  );
}
