import type { Document, Edition } from '../../edition/graph.ts';
import { stances } from '../../model/document.ts';
import { licenceAddress } from '../../model/licence.ts';
import { words } from '../../wording/words.ts';
import { dateAttributes } from './dates.ts';
import { el, filled, type Element } from './element.ts';
import { editorXmlId, entryXmlId, originalWriterXmlId, speakerXmlId } from './ids.ts';
import type { Resolver } from './inlines.ts';
import { speakersOf } from './speakers.ts';
import { relatedTexts, witnessList } from './versions.ts';

/** What the file says of itself: TEI P5, chapter 2. */
export function headerElement({ edition, address }: Resolver, document: Document): Element {
  const { matter } = edition;
  return el(
    'teiHeader',
    { 'xml:lang': matter.language },
    el(
      'fileDesc',
      {},
      el(
        'titleStmt',
        {},
        el('title', { type: 'main', 'xml:lang': document.matter.language }, document.matter.title),
        el('title', { type: 'series' }, matter.title),
        ...matter.editors.map((name, i) =>
          el('respStmt', { 'xml:id': editorXmlId(i) }, english('resp', 'edited by'), el('name', {}, name)),
        ),
      ),
      el(
        'editionStmt',
        {},
        el('edition', { n: matter.version }, matter.version, ' ', el('date', dateAttributes(matter.date), matter.date)),
      ),
      el(
        'publicationStmt',
        {},
        ...matter.editors.map((name) => el('publisher', {}, name)),
        el('date', dateAttributes(matter.date), matter.date),
        el('idno', { type: 'URI' }, address(`documents/${document.slug}/`)),
        el(
          'availability',
          {},
          el('licence', { target: licenceAddress(matter.licences.notes) }, matter.licences.notes),
          el('p', {}, document.matter.rights),
        ),
      ),
      el('sourceDesc', {}, sourceText({ edition, address }, document), witnessList({ edition, address }, document)),
    ),
    encoding(document),
    el(
      'profileDesc',
      {},
      el('creation', {}, dateOf(document.matter)),
      el(
        'langUsage',
        {},
        ...[...new Set([document.matter.language, matter.language])].map((ident) => el('language', { ident }, ident)),
      ),
      el('calendarDesc', {}, el('calendar', { 'xml:id': 'edtf' }, english('p', 'Extended Date/Time Format (EDTF)'))),
      ...speakers(edition, document),
    ),
    el('revisionDesc', { status: 'published' }, ...changes(edition)),
  );
}

/** Prose of the engine's own. */
const english = (name: string, text: string): Element => el(name, { 'xml:lang': 'en' }, text);

/** When a text was written or published; one without a date says so. */
const dateOf = ({ date }: Document['matter']): Element =>
  date === undefined ? el('date', {}, words.description.undated) : el('date', dateAttributes(date), date);

/** The text as it was published before. */
function sourceText(resolver: Resolver, document: Document): Element {
  const { matter, source, originalNotes } = document;
  const { publisher, number, address, published, collated } = matter.provenance;
  const notes = [
    ...(published === undefined ? [] : [el('note', { type: 'published' }, published)]),
    ...(collated === undefined ? [] : [el('note', { type: 'collated' }, collated)]),
    el('note', { type: 'sha256' }, source.sha256),
    el('note', { type: 'paragraphs' }, matter.paragraphs),
  ];
  return el(
    'biblFull',
    {},
    el('titleStmt', {}, el('title', {}, matter.title), ...writersOf({ matter, originalNotes })),
    el(
      'publicationStmt',
      {},
      publisher === undefined
        ? el('authority', {}, matter.archive ?? published ?? matter.title)
        : el('publisher', {}, publisher),
      dateOf(matter),
      number !== undefined && el('idno', { type: 'publisher' }, number),
      matter.shelfmark !== undefined && el('idno', { type: 'shelfmark' }, matter.shelfmark),
      address !== undefined && el('idno', { type: 'URI' }, address),
    ),
    el('notesStmt', {}, notes, relatedTexts(resolver, document)),
  );
}

/** Who wrote the notes that the source has, to whom those point. */
function writersOf({ matter, originalNotes }: Pick<Document, 'matter' | 'originalNotes'>): Element[] {
  const wrote = (by: 'author' | 'editor'): boolean => originalNotes.some((note) => note.by === by);
  const author = el('author', { 'xml:id': originalWriterXmlId('author') }, matter.author ?? english('name', 'author'));
  const editor = el('editor', { 'xml:id': originalWriterXmlId('editor') }, english('name', 'a former editor'));
  return [...(wrote('author') ? [author] : []), ...(wrote('editor') ? [editor] : [])];
}

/** Principles, the way to cite a paragraph, and the closed lists that attributes point into. */
const encoding = ({ variants }: Document): Element =>
  el(
    'encodingDesc',
    {},
    el(
      'editorialDecl',
      { 'xml:lang': 'en' },
      el('correction', {}, el('p', {}, 'None: the words of the source are never changed, not even its slips.')),
      el('normalization', {}, el('p', {}, 'White space only; a paragraph is a unit of the source text.')),
      el('quotation', {}, el('p', {}, 'Quotation marks are kept as characters of the text.')),
      el(
        'interpretation',
        {},
        el('p', {}, 'Names, notes and headings of type “editorial” are the editors’; notes stand in the standOff.'),
      ),
    ),
    variants.length > 0 && el('variantEncoding', { method: 'double-end-point', location: 'external' }),
    el(
      'refsDecl',
      {},
      el('citeStructure', { unit: 'paragraph', match: "/TEI/text/body//*[matches(@xml:id, '^p[0-9]+$')]", use: '@n' }),
    ),
    el(
      'classDecl',
      {},
      el(
        'taxonomy',
        {},
        el('desc', { 'xml:lang': 'en' }, 'Ways in which a speaker uses what a mention names.'),
        ...stances.map((stance) =>
          el('category', { 'xml:id': `stance.${stance}` }, el('catDesc', {}, words.stances[stance])),
        ),
      ),
      el(
        'taxonomy',
        {},
        el('desc', { 'xml:lang': 'en' }, 'How a source was checked.'),
        ...Object.entries({
          seen: 'seen at its address',
          copy: 'seen in a copy elsewhere',
          known: 'known to exist but not seen',
        }).map(([how, text]) =>
          el('category', { 'xml:id': `checked.${how}` }, el('catDesc', { 'xml:lang': 'en' }, text)),
        ),
      ),
    ),
  );

function speakers(edition: Edition, document: Document): Element[] {
  const persons = edition.entries.filter(({ kind, isOwn }) => kind === 'person' && !isOwn);
  const all = speakersOf(document).map((name, i) => {
    const known = persons.find(({ matter }) => [matter.title, ...matter.aliases].includes(name));
    const attributes = { 'xml:id': speakerXmlId(i), corresp: known && `#${entryXmlId(known.id)}` };
    return el('person', attributes, el('persName', {}, name));
  });
  return filled('particDesc', {}, filled('listPerson', {}, all));
}

function changes({ matter }: Edition): Element[] {
  if (matter.changes.length === 0) return [el('change', { n: matter.version, when: matter.date }, matter.version)];
  return matter.changes.map(({ version, date, summary, details }) =>
    el(
      'change',
      { n: version, ...dateAttributes(date) },
      el('p', {}, summary),
      ...filled(
        'list',
        {},
        details.map((detail) => el('item', {}, detail)),
      ),
    ),
  );
}
