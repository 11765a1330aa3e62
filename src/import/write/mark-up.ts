import { escapeAttribute, escapeMdx } from '../../mdx/escape.ts';
import { readDocument } from '../../mdx/document.ts';
import type { Range } from '../../text/selector.ts';
import type { Emphasis, Span, Words } from '../imported.ts';
import { rendered, treeOf, type Wrap } from './span-tree.ts';

type SpanOf<T extends Span['type']> = Extract<Span, { readonly type: T }>;
type Mention = SpanOf<'mention'>;

/** The mentions that a paragraph can have, and those that it can't. */
export interface Mentions {
  readonly kept: readonly Mention[];
  readonly dropped: readonly Mention[];
}

const isOf =
  <T extends Span['type']>(type: T) =>
  (span: Span): span is SpanOf<T> =>
    span.type === type;

/** Of mentions with the same words the inner one is kept; of those in each other the two innermost. */
export function mentionsOf({ text, spans }: Words): Mentions {
  const marks = spans.filter(isOf('note')).filter(({ start, end }) => end > start);
  const all = spans.filter(isOf('mention')).map((one) => beside(one, marks, text));
  const isInner = (a: Mention, b: Mention): boolean => a !== b && a.start >= b.start && a.end <= b.end;
  const apart = all.filter(
    (one, i) =>
      one.end > one.start && !all.some((other, j) => j > i && other.start === one.start && other.end === one.end),
  );
  const heightOf = (one: Mention): number =>
    1 + Math.max(0, ...apart.filter((other) => isInner(other, one)).map(heightOf));
  const kept = apart.filter((one) => heightOf(one) <= 2);
  return { kept, dropped: all.filter((one) => !kept.includes(one)) };
}

/** A mention without the mark of a note in it: both would be links. */
function beside(mention: Mention, marks: readonly Range[], text: string): Mention {
  return marks.reduce<Mention>((one, mark) => {
    if (mark.end <= one.start || one.end <= mark.start) return one;
    const [start, end] = mark.start > one.start ? [one.start, mark.start] : [Math.min(mark.end, one.end), one.end];
    const words = text.slice(start, end);
    return { ...one, start: end - words.trimStart().length, end: start + words.trimEnd().length };
  }, mention);
}

/** What a paragraph is written with. */
export interface MarkUp {
  /** The id of the entry that a mention leads to, by its key. */
  readonly entryOf: (thing: string) => string;
  /** The id of an original note, by its key; undefined for one that isn't among them. */
  readonly noteOf: (note: string) => string | undefined;
  /** BCP 47, of the text. */
  readonly language: string;
  /** Whether a page of the original may begin here: each does once. */
  readonly begins: (page: string) => boolean;
}

/** A paragraph as a line of MDX, and what of its looks MDX can't say there. */
export interface MarkedUp {
  readonly mdx: string;
  readonly lost: readonly string[];
}

const tags: Readonly<Partial<Record<Emphasis, readonly [string, string]>>> = {
  'small-caps': ['<SmallCaps>', '</SmallCaps>'],
  superscript: ['<Sup>', '</Sup>'],
  underline: ['<Underline>', '</Underline>'],
};
const signs: Readonly<Partial<Record<Emphasis, string>>> = { italic: '*', bold: '**' };
const unknown: Readonly<Partial<Record<Emphasis, string>>> = {
  subscript: 'that words stand below the line',
  struck: 'that words are struck',
};

/** Writes a paragraph as a line of MDX. */
export function markUp(words: Words, how: MarkUp): MarkedUp {
  const { text } = words;
  const spans = joinedStyles(words);
  const marks = spans.filter(isOf('note')).filter(({ start, end, note }) => end > start && how.noteOf(note));
  const emphases = spans.filter(isOf('emphasis'));
  const pages = spans.filter(isOf('page')).flatMap(({ label, start }) => {
    const n = pageNumber(label);
    return n !== undefined && how.begins(n) ? [{ n, start }] : [];
  });
  const whole: Wrap[] = [
    ...mentionsOf(words).kept.map(({ thing, stance, isInferred, start, end }) => {
      const said = stance === undefined ? '' : ` stance="${escapeAttribute(stance)}"`;
      return {
        open: `<Ref to="${how.entryOf(thing)}"${said}${isInferred ? ' inferred' : ''}>`,
        close: '</Ref>',
        start,
        end,
      };
    }),
    ...marks.map(({ note, start, end }) => ({
      open: `<NoteMark note="${how.noteOf(note)!}">`,
      close: '</NoteMark>',
      start,
      end,
    })),
    ...spans.flatMap((span): Wrap[] => {
      const { start, end } = span;
      if (span.type === 'stage') return [{ open: '<Stage>', close: '</Stage>', start, end }];
      if (span.type === 'foreign' && span.language !== how.language)
        return [{ open: `<Foreign lang="${span.language}">`, close: '</Foreign>', start, end }];
      const tag = span.type === 'emphasis' ? tags[span.how] : undefined;
      // The mark of a note is superior anyhow.
      if (!tag || marks.some((mark) => mark.start <= start && end <= mark.end)) return [];
      return [{ open: tag[0], close: tag[1], start, end }];
    }),
  ];
  const slice = (start: number, end: number): string => escapeMdx(text.slice(start, end), start === 0);
  const write = (start: number, end: number): string => {
    let line = '';
    let from = start;
    for (const page of pages.splice(0, pages.findLastIndex((one) => one.start < end || end === text.length) + 1)) {
      const at = Math.max(from, page.start);
      line += `${slice(from, at)}<PageBreak n="${page.n}" />`;
      from = at;
    }
    return line + slice(from, end);
  };
  const all = [...pages];
  const renderWith = (some: readonly SpanOf<'emphasis'>[]): string => {
    pages.splice(0, pages.length, ...all);
    const wraps = some.map(({ how: emphasis, start, end }) => {
      const sign = signs[emphasis]!;
      return { open: sign, close: sign, start, end };
    });
    return rendered(treeOf([...whole, ...wraps]), text, write);
  };
  const signed = emphases.filter((one) => signs[one.how] !== undefined);
  const shown = readable(text, signed, renderWith);
  const lost = [
    ...emphases.flatMap((one) => unknown[one.how] ?? []),
    ...signed.slice(shown.length).map(() => 'emphasis that ends within a word'),
  ];
  return { mdx: renderWith(shown), lost };
}

/**
 * The emphases that Markdown reads back as they are: beside a letter it takes no
 * sign next to a quotation mark, for example. Such signs go outside, or the emphasis goes.
 */
function readable(
  text: string,
  all: readonly SpanOf<'emphasis'>[],
  render: (some: readonly SpanOf<'emphasis'>[]) => string,
): readonly SpanOf<'emphasis'>[] {
  if (all.length === 0 || reads(text, all, render(all))) return all;
  const kept: SpanOf<'emphasis'>[] = [];
  for (const one of all) {
    const fitting = [one, narrowed(one, text)].find((other) => reads(text, [...kept, other], render([...kept, other])));
    if (fitting) kept.push(fitting);
  }
  return kept;
}

function reads(text: string, emphases: readonly Span[], mdx: string): boolean {
  const [paragraph, ...more] = readDocument(mdx, '').paragraphs;
  const covered = (spans: readonly Range[]): string =>
    [...Array(text.length).keys()]
      .filter((at) => /\S/.test(text[at]!) && spans.some(({ start, end }) => start <= at && at < end))
      .join(' ');
  const styles = (paragraph?.styles ?? []).filter(({ type }) => type === 'italic' || type === 'bold');
  return paragraph?.text === text && more.length === 0 && covered(styles) === covered(emphases);
}

/** Without the signs at its ends. */
function narrowed(one: SpanOf<'emphasis'>, text: string): SpanOf<'emphasis'> {
  const words = text.slice(one.start, one.end);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)![0].length;
  const after = /[^\p{L}\p{N}]*$/u.exec(words)![0].length;
  return before + after < words.length ? { ...one, start: one.start + before, end: one.end - after } : one;
}

/** Spans of which those of one look, with no more than white space between them, are one. */
function joinedStyles({ text, spans }: Words): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const look = lookOf(span);
    const before = look === undefined ? -1 : result.findLastIndex((one) => lookOf(one) === look);
    const last = result[before];
    if (last && /^\s*$/.test(text.slice(last.end, Math.max(last.end, span.start))))
      result[before] = { ...last, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

const lookOf = (span: Span): string | undefined =>
  span.type === 'emphasis' ? span.how : span.type === 'foreign' ? `in ${span.language}` : undefined;

/** The number of a page, as `<PageBreak>` has it: `[12]`, `p. 12` and `Page 12` are 12; undefined for another label. */
export function pageNumber(label: string): string | undefined {
  const [, n] =
    /^[[(]?(?:p(?:p|ages?)?(?:\.\s*|\s+))?([\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*?)\.?[\])]?$/iu.exec(label.trim()) ?? [];
  return n;
}
