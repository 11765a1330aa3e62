import { languageSchema } from '../../model/scalar.ts';
import { unknownDescription, type ImportedText } from '../imported.ts';
import { descendants, find, isElement, wordsIn, type MarkupElement } from '../markup/element.ts';
import { select } from '../markup/select.ts';
import type { Remarks } from '../remarks.ts';
import { withTitle } from './title.ts';
import { readHtmlText } from './html-text.ts';

/** What holds the text of a page where the editor doesn't say, the most telling first. */
const holders = ['main', 'article', 'body'];

/** Reads the text of a page: of the element that was chosen, else of the one that seems to hold it. */
export function readHtmlPage(page: MarkupElement, selector: string | undefined, remarks: Remarks): ImportedText {
  const all = descendants(page);
  const holder = selector === undefined ? guessHolder(all, page, remarks) : select(page, selector);
  leaveOut(holder, remarks);
  const { blocks, notes } = readHtmlText(holder, remarks);
  const language = page.attributes.lang ?? page.attributes['xml:lang'];
  return {
    description: {
      ...unknownDescription,
      title: wordsIn(find(page, 'head', 'title')) || undefined,
      language: languageSchema.safeParse(language).data,
      date: metaOf(all, ['article:published_time', 'dcterms.date', 'dc.date', 'date'])?.slice(0, 10),
      publisher: metaOf(all, ['og:site_name', 'dcterms.publisher', 'dc.publisher', 'publisher']),
      address: addressOf(all),
    },
    blocks: withTitle(blocks),
    notes,
    things: [],
    remarks: [],
  };
}

function guessHolder(all: readonly MarkupElement[], page: MarkupElement, remarks: Remarks): MarkupElement {
  const found = holders.map((name) => all.filter((one) => one.name === name)).find((some) => some.length === 1)?.[0];
  const holder = found ?? page;
  if (holder.name !== 'body' && holder !== page)
    remarks.guessed(`<${holder.name}> holds the text (--select names another)`, holder.line);
  return holder;
}

/** Words of the page outside the element that is read. */
function leaveOut(holder: MarkupElement, remarks: Remarks): void {
  const around = new Set<MarkupElement>();
  for (let one: MarkupElement | undefined = holder; one; one = one.parent) around.add(one);
  for (const outer of around) {
    if (outer === holder) continue;
    for (const child of outer.children) {
      if (!isElement(child) || around.has(child) || ['head', 'script', 'style'].includes(child.name)) continue;
      const words = wordsIn(child);
      if (words !== '') remarks.leftOut(`<${child.name}> outside the text (“${shortened(words)}”)`, child.line);
    }
  }
}

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words);

const metaOf = (all: readonly MarkupElement[], names: readonly string[]): string | undefined =>
  names
    .map((name) =>
      all
        .find(
          (one) => one.name === 'meta' && (one.attributes.name ?? one.attributes.property ?? '').toLowerCase() === name,
        )
        ?.attributes.content?.trim(),
    )
    .find((content) => content);

function addressOf(all: readonly MarkupElement[]): string | undefined {
  const href = all.find((one) => one.name === 'link' && one.attributes.rel === 'canonical')?.attributes.href;
  return href !== undefined && /^https?:/.test(href) && URL.canParse(href) ? href : undefined;
}
