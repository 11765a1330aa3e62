import type { Span, SpanKind, Words } from './imported.ts';

/** White space that markup has for reading it; others, such as U+00A0, are characters of the text. */
const layout = /[ \t\n\r\f]+/;

/**
 * Gathers words and the spans over them while a tree is walked. Runs of white
 * space become one space; a line break that is meant cuts words and spans.
 */
export class WordsBuilder {
  #lines: Words[] = [];
  #text = '';
  #line: number | undefined;
  #spans: Span[] = [];
  #isJoining = false;
  #open: { kind: SpanKind; start: number }[] = [];

  /** @param line of the file on which the text begins */
  add(given: string, line: number | undefined): void {
    const text = this.#isJoining ? given.trimStart() : given;
    if (text !== '') this.#isJoining = false;
    text.split(layout).forEach((piece, i) => {
      if (i > 0 && this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
      if (piece !== '') this.#line ??= line;
      this.#text += piece;
    });
  }

  /** What comes next follows without white space. */
  joinNext(): void {
    this.#isJoining = true;
  }

  /** Whether what is gathered of the line ends like this. */
  endsIn(end: RegExp): boolean {
    return end.test(this.#text);
  }

  /** Takes away what is gathered at the end of the line, if it is this. */
  retract(end: RegExp): boolean {
    const shorter = this.#text.replace(end, '');
    const found = shorter !== this.#text;
    this.#text = shorter;
    return found;
  }

  /** Begins a span; those that begin later end earlier. */
  open(kind: SpanKind): void {
    this.#open.push({ kind, start: this.#text.length });
  }

  close(): void {
    const { kind, start } = this.#open.pop()!;
    this.#spans.push({ ...kind, start, end: this.#text.length });
  }

  /** Something without words at this place. */
  mark(kind: SpanKind): void {
    this.#spans.push({ ...kind, start: this.#text.length, end: this.#text.length });
  }

  /** Ends the line; open spans go on in the next. */
  breakLine(): void {
    for (const { kind, start } of this.#open) this.#spans.push({ ...kind, start, end: this.#text.length });
    this.#open = this.#open.map(({ kind }) => ({ kind, start: 0 }));
    const words = trimmed(this.#text, this.#spans, this.#line);
    // A mark in a line without words waits for the next.
    this.#spans = words ? [] : this.#spans.filter(isMark).map((span) => ({ ...span, start: 0, end: 0 }));
    if (words) this.#lines.push(words);
    this.#text = '';
    this.#line = undefined;
  }

  /** All lines so far; the builder is empty then, but for what is open. */
  take(): Words[] {
    this.breakLine();
    const lines = this.#lines;
    const last = lines.at(-1);
    if (last && this.#spans.length > 0) {
      const { length } = last.text;
      lines[lines.length - 1] = {
        ...last,
        spans: [...last.spans, ...this.#spans.map((span) => ({ ...span, start: length, end: length }))],
      };
      this.#spans = [];
    }
    this.#lines = [];
    return lines;
  }
}

const isMark = ({ type }: Span): boolean => type === 'note' || type === 'page' || type === 'anchor';

/** Words without white space at their ends, and spans that hold words alone; undefined where no words are left. */
export function trimmed(text: string, spans: readonly Span[], line: number | undefined): Words | undefined {
  const words = text.trim();
  if (words === '') return undefined;
  const before = text.length - text.trimStart().length;
  const within = (offset: number): number => Math.min(Math.max(offset - before, 0), words.length);
  const fitted = spans.flatMap((span) => {
    const [start, end] = [within(span.start), within(span.end)];
    const inner = words.slice(start, end);
    if (inner.trim() === '') return isMark(span) ? [{ ...span, start, end: start }] : [];
    return [{ ...span, start: end - inner.trimStart().length, end: start + inner.trimEnd().length }];
  });
  return { text: words, spans: fitted.sort((a, b) => a.start - b.start || b.end - a.end), line };
}
