import { readDate } from '../../../model/date.ts';
import { languageSchema } from '../../../model/scalar.ts';
import type { Description } from '../../imported.ts';
import { descendants, find, wordsIn, type MarkupElement } from '../../markup/element.ts';

/** What the header of a TEI file says of its text. */
export function describeTei(root: MarkupElement): Description {
  const header = find(root, 'teiHeader');
  const file = find(header, 'fileDesc');
  const all = header ? descendants(header) : [];
  const inSource = descendantsOf(find(file, 'sourceDesc'));
  const inPublication = descendantsOf(find(file, 'publicationStmt'));
  const named = (among: readonly MarkupElement[], ...names: readonly string[]): MarkupElement | undefined =>
    names.map((name) => among.find((one) => one.name === name && wordsIn(one) !== '')).find((one) => one);
  const titles = all.filter(({ name, parent }) => name === 'title' && parent?.name === 'titleStmt');
  const title = titles.find(({ attributes }) => attributes.type === 'main') ?? titles[0];
  const language = [
    find(root, 'text')?.attributes['xml:lang'],
    all.find(({ name }) => name === 'language')?.attributes.ident,
    root.attributes['xml:lang'],
  ].find((tag) => languageSchema.safeParse(tag).success);
  // Three letters where two say the same, as in “eng”.
  const [tag] = language === undefined ? [] : Intl.getCanonicalLocales(language);
  const addresses = [...inSource, ...inPublication].filter(
    ({ name }) => name === 'idno' || name === 'ref' || name === 'ptr',
  );
  return {
    title: wordsIn(title) || undefined,
    date: [...inSource, ...all.filter(({ parent }) => parent?.name === 'creation')].map(dateOf).find((date) => date),
    language: tag,
    publisher:
      wordsIn(named(inSource, 'publisher') ?? named(inPublication, 'publisher', 'authority', 'distributor')) ||
      undefined,
    number: wordsIn(inSource.find(({ name, attributes }) => name === 'idno' && attributes.type !== 'URI')) || undefined,
    address: addresses
      .map((one) => one.attributes.target ?? wordsIn(one))
      .find((one) => /^https?:\/\/\S+$/.test(one) && URL.canParse(one)),
    published: undefined,
    rights: wordsIn(named(inPublication, 'licence', 'availability')) || undefined,
  };
}

const descendantsOf = (element: MarkupElement | undefined): MarkupElement[] => (element ? descendants(element) : []);

/** The date of an element in ISO 8601 or EDTF, by its attributes; a span has both its ends. */
export function dateOf({ name, attributes, children }: MarkupElement): string | undefined {
  const span = [attributes.from ?? attributes.notBefore, attributes.to ?? attributes.notAfter];
  const text = children.length === 1 && children[0]?.type === 'text' ? children[0].text.trim() : '';
  const written = [
    attributes['when-custom'],
    attributes.when ?? attributes['when-iso'],
    span[0] === undefined && span[1] === undefined ? undefined : span.map((end) => end ?? '..').join('/'),
    name === 'date' || name === 'docDate' ? text : undefined,
  ];
  return written.map((date) => date?.replace(/T.*$/, '')).find((date) => date !== undefined && readDate(date));
}
