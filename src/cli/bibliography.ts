import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Refusal } from '../editing/changes.ts';
import { readCsl, type CslItem } from '../editing/csl.ts';
import { readRis } from '../editing/ris.ts';

const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,}\/\S+)$/i;
const isbn = /^(?:isbn[: ]?)?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])$/i;

/** For how long an answer is waited for, in ms. */
const patience = 15_000;

/**
 * Reads the sources of a file of CSL-JSON, BibTeX or RIS, or asks for the one of
 * a DOI or ISBN.
 *
 * @param mayFetch whether the network may be asked
 */
export async function bibliographyIn(what: string, mayFetch: boolean): Promise<readonly CslItem[] | Refusal> {
  const address = addressOf(what);
  if (address !== undefined && !existsSync(what)) {
    if (!mayFetch) return { refusal: `To look “${what}” up, the network must be asked: say so with --fetch.` };
    return fetched(what, address);
  }
  if (!existsSync(what))
    return {
      refusal: `“${what}” is no file, DOI or ISBN. Give one of them; a file is CSL-JSON, BibTeX (.bib) or RIS (.ris).`,
    };
  try {
    return itemsOf(await parsed(what), what);
  } catch (cause) {
    return { refusal: `${what} can’t be read: ${(cause as Error).message.split('\n')[0]}` };
  }
}

function addressOf(what: string): string | undefined {
  const [, name] = doi.exec(what) ?? [];
  if (name !== undefined) return `https://doi.org/${encodeURI(name)}`;
  const [, number] = isbn.exec(what.trim()) ?? [];
  return number === undefined
    ? undefined
    : `https://openlibrary.org/api/books?format=json&jscmd=data&bibkeys=ISBN:${number.replace(/[- ]/g, '')}`;
}

async function parsed(file: string): Promise<unknown> {
  const text = readFileSync(file, 'utf8');
  if (extname(file) === '.ris' || /^\s*TY {2}-/.test(text)) return readRis(text);
  if (extname(file) === '.json' || /^\s*[[{]/.test(text)) return JSON.parse(text);
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  return plugins.input.chain(text, { generateGraph: false });
}

function itemsOf(value: unknown, what: string): readonly CslItem[] | Refusal {
  const items = (Array.isArray(value) ? value : [value]).map(readCsl);
  if (items.length === 0 || items.includes(undefined))
    return { refusal: `${what} has no sources, or one without a title.` };
  return items.filter((item) => item !== undefined);
}

async function fetched(what: string, address: string): Promise<readonly CslItem[] | Refusal> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/vnd.citationstyles.csl+json, application/json' },
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok)
      return {
        refusal: `Nothing is known of “${what}”: ${new URL(address).host} answers ${answer.status}. Correct it, or write the source by hand.`,
      };
    const value: unknown = await answer.json();
    return itemsOf(
      address.includes('openlibrary') ? Object.values(value as object).map(ofOpenLibrary) : value,
      `The answer to “${what}”`,
    );
  } catch (cause) {
    return {
      refusal: `${new URL(address).host} couldn’t be asked (${(cause as Error).message}). Try again later, or write the source by hand.`,
    };
  }
}

/** A book, as openlibrary.org describes it. */
interface Book {
  readonly title?: string;
  readonly authors?: readonly { readonly name: string }[];
  readonly publishers?: readonly { readonly name: string }[];
  readonly publish_date?: string;
  readonly url?: string;
}

const ofOpenLibrary = (book: Book): object => ({
  type: 'book',
  title: book.title,
  author: book.authors?.map(({ name }) => {
    const [, given, family] = /^(.*) (\S+)$/.exec(name) ?? [];
    return family === undefined ? { literal: name } : { family, given };
  }),
  publisher: book.publishers?.[0]?.name,
  issued: { raw: /\d{4}/.exec(book.publish_date ?? '')?.[0] },
  URL: book.url,
});
