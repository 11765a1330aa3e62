import edition from 'virtual:cited';
import citing from 'virtual:words/citing';
import type { Cited } from '../../citation/cited.ts';
import { noteId, noteOf, paragraphId } from '../../contract/ids.ts';
import { selectors } from '../../contract/selectors.ts';
import { base, filled } from '../dom.ts';

/** What is cited, and what the interface calls it. */
export interface Subject {
  readonly name: string;
  readonly cited: Cited;
}

/**
 * What an element stands with: a row of the ledger, an open note or card, a
 * paragraph, or else what the page is about. Undefined where that is no document
 * and no entry.
 */
export function subjectOf(opener: Element): Subject | undefined {
  const row = opener.closest<HTMLTableRowElement>('.claims tr[id]');
  if (row) return ofClaim(row);
  const card = opener.closest<HTMLElement>(selectors.card);
  const note = card && noteOf(card.id);
  if (note !== undefined && note !== null) return ofNote(card!, note);
  const entry = card?.querySelector('.card-tools a[href*="/entries/"]');
  if (card && entry) return ofEntry(textOf(card.querySelector('.title, a')), entry.getAttribute('href')!);
  const paragraph = opener.closest(selectors.unit)?.querySelector<HTMLElement>(selectors.paragraph);
  if (paragraph) return passage(Number(paragraph.dataset.paragraph));
  const page = document.querySelector('article.entry h1');
  return page ? ofEntry(textOf(page), location.pathname) : wholeDocument();
}

/** A paragraph of the document on the page, by its number, or several in a row. */
export function passage(number: number, last = number): Subject | undefined {
  const whole = wholeDocument();
  return (
    whole && {
      name: filled(citing.paragraph, { title: whole.name, n: number }),
      cited: {
        ...whole.cited,
        address: `${whole.cited.address}#${paragraphId(number)}`,
        part: { type: 'paragraph', number, ...(last > number && { last }) },
      },
    }
  );
}

/** The document on the page. */
function wholeDocument(): Subject | undefined {
  const article = document.querySelector<HTMLElement>(selectors.article);
  const id = article?.dataset.document;
  const title = metaOf('DC.title');
  if (!article || id === undefined || title === undefined) return undefined;
  const [translator, original] = [metaOf('z:translators'), metaOf('DCTERMS.isVersionOf')];
  return {
    name: title,
    cited: {
      ...made(id, title, `documents/${id}/`, article),
      ...(translator !== undefined && { translator }),
      ...(original !== undefined && { original }),
    },
  };
}

const metaOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

function ofNote(note: HTMLElement, id: string): Subject | undefined {
  const whole = wholeDocument();
  const number = parseInt(textOf(note.querySelector('a')), 10);
  return (
    whole && {
      name: filled(citing.note, { title: whole.name, n: number }),
      cited: { ...whole.cited, address: `${whole.cited.address}#${noteId(id)}`, part: { type: 'note', number } },
    }
  );
}

function ofEntry(title: string, href: string): Subject {
  const id = new URL(href, location.href).pathname.split('/').at(-2) ?? '';
  return { name: title, cited: made(id, title, `entries/${id}/`) };
}

/** A claim goes by the words that it is about. */
function ofClaim(row: HTMLElement): Subject {
  const title = [...row.querySelectorAll('.quote')]
    .map((words) => textOf(words).replace(/^[“«„"]\s?|\s?[”»“"]$/gu, ''))
    .join(' … ');
  return { name: title, cited: made(row.id, title, `claims/#${row.id}`, row.querySelector('.quote')!) };
}

const made = (id: string, title: string, path: string, of: Element = document.body): Cited => {
  const { address, ...matter } = edition;
  const language = of.closest<HTMLElement>('[lang]')?.lang ?? '';
  return { ...matter, id, title, language, address: (address ?? location.origin + base) + path };
};

const textOf = (element: Element | null): string => element?.textContent.trim().replace(/\s+/g, ' ') ?? '';
