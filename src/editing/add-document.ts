import type { ContentFile } from '../edition/read/files.ts';
import { escapeMdx } from '../mdx/escape.ts';
import { readDocument } from '../mdx/document.ts';
import { idPattern } from '../model/id.ts';
import { sourceParagraphs } from '../text/source-text.ts';
import { compareParagraphs } from '../text/compare.ts';
import type { Changes, Refusal } from './changes.ts';
import { fileOf } from './matter.ts';

/** What the editor says of a document; what is undefined stands empty in its head. */
export interface NewDocument {
  readonly slug: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly language: string;
  readonly publisher: string | undefined;
  readonly rights: string | undefined;
}

/**
 * Marks up a text as received, which lies in its folder already: each of its
 * paragraphs as it stands, with a backslash before what Markdown would read as
 * a sign of its own.
 */
export function addDocument(
  files: readonly ContentFile[],
  { slug, title, date, language, publisher, rights }: NewDocument,
): { readonly changes: Changes; readonly paragraphs: number; readonly empty: readonly string[] } | Refusal {
  const folder = `content/documents/${slug}`;
  if (!idPattern.test(slug))
    return {
      refusal: `“${slug}” isn’t an id. Name the folder in lower-case letters and figures, in groups joined by hyphens.`,
    };
  const source = files.find(({ path }) => path === `${folder}/source.txt`);
  if (!source)
    return {
      refusal: `There is no ${folder}/source.txt. Put the text as received there first, or use “apparatus import”.`,
    };
  if (source.fault !== undefined) return { refusal: `${source.path} can’t be read. Save it as UTF-8 first.` };
  if (files.some(({ path }) => path === `${folder}/index.mdx`))
    return { refusal: `${folder}/index.mdx is there already, and stays as it is.` };
  const paragraphs = sourceParagraphs(source.text).map(({ text }) => text);
  if (paragraphs.length === 0) return { refusal: `${source.path} has no words.` };
  const body = paragraphs.map((line) => escapeMdx(line.trim(), true)).join('\n\n');
  const faults = compareParagraphs(
    paragraphs,
    readDocument(body, '').paragraphs.map(({ text }) => text),
  );
  if (faults.length > 0)
    return {
      refusal: `Paragraph ${faults[0]!.paragraph} of ${source.path} can’t be marked up by a machine. Mark it up by hand.`,
    };
  const fields = { title, date, language, provenance: { publisher: publisher ?? null }, rights };
  const needed = { title, date, publisher, rights };
  const empty = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const matter = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]));
  return { changes: new Map([[`${folder}/index.mdx`, fileOf(matter, body)]]), paragraphs: paragraphs.length, empty };
}
