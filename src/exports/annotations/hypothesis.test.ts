import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it, test } from 'vitest';
import { hostileEdition } from '../../../tests/hostile-edition.ts';
import { smallEdition } from '../../../tests/small-edition.ts';
import { noteText } from '../../edition/note-text.ts';
import { plainText } from '../../mdx/inline.ts';
import { matchQuote } from '../../text/selector.ts';
import { hypothesisFile } from './hypothesis.ts';

const edition = smallEdition('second');
const address = (path: string): string => `https://second.example.org/edition/${path}`;

interface Annotation {
  readonly uri: string;
  readonly document: { readonly title: readonly string[] };
  readonly target: readonly [
    { readonly source: string; readonly selector: readonly [{ exact: string; prefix: string; suffix: string }] },
  ];
  readonly text: string;
  readonly tags: readonly string[];
  readonly user: string;
  readonly user_info: { readonly display_name: string };
}
interface File {
  readonly annotations: readonly Annotation[];
}
const files = edition.documents.map((document) => {
  const { annotations } = JSON.parse(hypothesisFile({ edition, document, address })) as File;
  return { document, annotations };
});

describe.each(files.map((one) => ({ name: one.document.slug, ...one })))(
  'the notes of $name',
  ({ document, annotations }) => {
    it('are one for each anchor, and each entry has its first mention', () => {
      const anchors = document.notes.flatMap((note) => note.anchors);
      const entries = new Set(document.mentions.map(({ entry }) => entry));
      expect(annotations).toHaveLength(anchors.length + entries.size);
    });

    it('are about the page, at words that stand in it once', () => {
      for (const { uri, target } of annotations) {
        expect(uri).toBe(address(`documents/${document.slug}/`));
        expect(target).toHaveLength(1);
        expect(target[0].source).toBe(uri);
        expect(matchQuote(document.source.text, target[0].selector[0])).toHaveLength(1);
      }
    });

    it('are all of one writer, whom an import can choose', () => {
      for (const { user, user_info: info, tags, text } of annotations) {
        // The pattern of the API's reference.
        expect(user).toMatch(/^acct:[A-Za-z0-9._]{3,30}@.+$/);
        expect(info.display_name).not.toBe('');
        expect(tags).toHaveLength(1);
        expect(text).not.toBe('');
      }
      expect(new Set(annotations.map(({ user }) => user)).size).toBeLessThanOrEqual(1);
    });
  },
);

/** The words of Markdown, as a reader sees them. */
const wordsOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(wordsOf).join(node.type === 'root' ? '\n' : '')
      : '';

test('no word of a note or of an entry is markup', () => {
  fc.assert(
    fc.property(hostileEdition, (hostile) => {
      const [document] = hostile.documents;
      const { annotations } = JSON.parse(hypothesisFile({ edition: hostile, document: document!, address })) as File;
      const written = annotations.map(({ text }) => wordsOf(fromMarkdown(text)));
      document!.notes.forEach((note, i) => expect(written[i]!.startsWith(`${noteText(note)}\n`)).toBe(true));
      const [entry] = hostile.entries;
      for (const one of written.slice(document!.notes.length))
        expect(one).toBe(`${entry!.matter.title}: ${plainText(entry!.gloss)}`);
    }),
    { numRuns: 50 },
  );
});
