import { annotationOf } from './annotations.ts';
import type { Mark } from './mark.ts';

/** A document as the book that reading programs have of it. */
export interface Book {
  readonly slug: string;
  readonly title: string;
  /** The address of the document's page. */
  readonly address: string;
  readonly publisher: string;
  /** The year of the version. */
  readonly year: string;
  /** The page of the book that a paragraph is on, and the heading above it. */
  readonly pageOf: (paragraph: number) => { readonly file: string; readonly heading: string | undefined };
}

/**
 * The marks of a document as a set of annotations of its EPUB, in the form of
 * Readium (https://github.com/readium/annotations), which Thorium reads.
 */
export function annotationSet(marks: readonly Mark[], book: Book, generated: string) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:apparatus:own:${book.slug}`,
    type: 'AnnotationSet' as const,
    generated,
    title: book.title,
    about: {
      'dc:identifier': [book.address],
      'dc:format': 'application/epub+zip',
      'dc:title': book.title,
      'dc:publisher': book.publisher,
      'dc:date': book.year,
    },
    items: marks.map((mark) => {
      const { file, heading } = book.pageOf(mark.paragraph);
      // It knows one motivation only, that of bookmarks; a mark without a text is a highlight.
      const { motivation: _, ...annotation } = annotationOf(mark, {
        source: file,
        ...(heading !== undefined && { meta: { headings: [{ level: 1, txt: heading }] } }),
      });
      return annotation;
    }),
  };
}
