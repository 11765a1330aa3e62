import { selectors } from '../../contract/selectors.ts';
import { base } from '../dom.ts';
import { PageText } from '../page-text.ts';
import { inertDocument } from '../platform/trusted.ts';

/** A document of the edition, read from its page. */
export interface ReadDocument {
  readonly title: string;
  readonly page: PageText;
  /** The page of its EPUB that a paragraph is on, and the heading above it. */
  readonly pageOf: (paragraph: number) => { readonly file: string; readonly heading: string | undefined };
}

/** Undefined where the edition has no such document, or it can't be had now. */
export async function readDocument(slug: string): Promise<ReadDocument | undefined> {
  const html = await read(`documents/${slug}/`);
  const article = html?.querySelector<HTMLElement>(selectors.article);
  if (!html || !article) return undefined;
  const title = html.querySelector<HTMLMetaElement>('meta[name="DC.title"]')?.content ?? slug;
  return { title, page: new PageText(article), pageOf: pagesOf(article) };
}

/** The slugs and titles of the edition's documents, as their list has them. */
export async function knownDocuments(): Promise<{ slug: string; title: string }[]> {
  const html = await read('documents/');
  return [...(html?.querySelectorAll<HTMLAnchorElement>('main a') ?? [])].flatMap((link) => {
    const slug = /\/documents\/([^/#?]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1];
    return slug === undefined ? [] : [{ slug, title: link.textContent.trim().replace(/\s+/g, ' ') }];
  });
}

async function read(path: string): Promise<Document | undefined> {
  try {
    const response = await fetch(base + path);
    return response.ok ? inertDocument(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}

/** The book has a page for each exchange or section with all in it, and for what stands between them; its head is on the first. */
function pagesOf(article: HTMLElement): ReadDocument['pageOf'] {
  const pages = new Map<number, { readonly file: string; readonly heading: string | undefined }>();
  let count = 0;
  let last: Element | undefined | null = null;
  for (const paragraph of article.querySelectorAll<HTMLElement>(selectors.paragraph)) {
    const division = paragraph.closest(selectors.division);
    const outermost = [...article.querySelectorAll(`:scope > ${selectors.division}`)].find((one) =>
      one.contains(paragraph),
    );
    if (!paragraph.closest('header') && outermost !== last) {
      last = outermost;
      count++;
    }
    const heading = division?.querySelector('h2, h3, h4')?.textContent.trim().replace(/\s+/g, ' ');
    pages.set(Number(paragraph.dataset.paragraph), { file: `text-${Math.max(1, count)}.xhtml`, heading });
  }
  return (paragraph) => pages.get(paragraph) ?? { file: 'text-1.xhtml', heading: undefined };
}
