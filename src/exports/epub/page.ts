import type { Direction } from '../../model/direction.ts';
import { element, xmlFile, type Markup } from '../xml.ts';

/** A page of the book. */
export interface Page {
  readonly file: string;
  readonly title: string;
  /** The whole file. */
  readonly xhtml: string;
}

interface Speech {
  readonly language: string;
  readonly direction: Direction;
}

/** A page in XHTML, whose body is of one sort (EPUB Structural Semantics Vocabulary 1.1). */
export function page(
  file: string,
  title: string,
  { language, direction }: Speech,
  sort: 'frontmatter' | 'bodymatter' | 'backmatter',
  ...body: readonly (Markup | undefined)[]
): Page {
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: direction,
    },
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    element('body', { 'epub:type': sort }, ...body),
  );
  return { file, title, xhtml: xmlFile(root, '<!DOCTYPE html>\n') };
}
