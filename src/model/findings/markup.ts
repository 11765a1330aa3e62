import { define } from './define.ts';
import { quote } from './quote.ts';

const either = (ways: readonly string[]): string =>
  ways.length > 1 ? `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}` : (ways[0] ?? '');

/** “a”, “b” and “c”. */
const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(names.map((name) => `“${name}”`));

const ofRef = (to: string | undefined): string => (to === undefined ? 'This <Ref>' : `This <Ref> to ${quote(to)}`);

export const mdxForbidden = define(
  {
    code: 'mdx/forbidden',
    severity: 'error',
    rule: 'A text has only the components and the markup of the model.',
    advice:
      'Keep to the components and the markup on this page; put a backslash before a sign that is meant as itself.',
  },
  {
    /** `what` names it, with its words. */
    inDocument: (what: string) => [
      `A document may not hold ${what}.`,
      'Use no more than the components on the page for editors; put a backslash before a sign that is part of the text.',
    ],
    componentUnknown: (name: string, near: string) => [
      `There is no component ${quote(name)}.`,
      `Write “${near}” if that is meant, at its end too; put a backslash before a “<” that is part of the text.`,
    ],
    inText: (what: string) => [
      `This text may not hold ${what}.`,
      'Keep to *emphasis* and [links](entry:id); put a backslash before a sign that is meant as itself.',
    ],
    numberedList: (number: string) => [
      `A list is shown without its numbers, and “${number}” would be lost.`,
      `Write “${number.slice(0, -1)}\\${number.slice(-1)}” where a paragraph begins so; begin the lines of a list with “-”.`,
    ],
    /** `parents` are the components that it may stand in, and nothing for the document itself. */
    elsewhere: (component: string, parents: readonly (string | undefined)[]) => [
      `<${component}> doesn't stand here.`,
      `Put it ${either(parents.map((one) => (one === undefined ? 'at the top of the document' : `inside <${one}>`)))}.`,
    ],
    withoutWords: (component: string) => [
      `This ${component === 'emphasis' || component === 'strong' ? component : `<${component}>`} holds no words.`,
      'Put it around the words that are meant, or remove it.',
    ],
    foreignLanguage: (written: string | undefined) => [
      written === undefined ? 'This <Foreign> names no language.' : `There is no language ${quote(written)}.`,
      'Write lang="…" with a tag such as “fr” or “la”.',
    ],
    markWithoutNote: () => ['This <NoteMark> names no note.', 'Write note="…" with the id of the original note.'],
    markInRef: () => [
      'A <NoteMark> stands in a <Ref>; links can’t stand in each other.',
      'Put the <NoteMark> behind the <Ref>.',
    ],
    /** `near` is an id that is much like it. */
    noteId: (written: string, near: string | undefined) => [
      `${quote(written)} is no id of a note.`,
      `Write ${near === undefined ? '' : `“${near}”, or other `}lower-case letters and figures, in groups joined by hyphens.`,
    ],
    noteBy: (written: string) => [
      `by=${quote(written)} is not known.`,
      'Write by="author" or by="editor", or leave it out.',
    ],
    notANumber: (component: string, name: string, written: string) => [
      `The attribute ${quote(name)} of <${component}> is ${quote(written)}, no number.`,
      'Write a whole number from 1.',
    ],
    pageNumber: (written: string | undefined) => [
      written === undefined ? 'This <PageBreak> names no page.' : `${quote(written)} is no number of a page.`,
      'Write n="…" with the number as the original has it: “34”, “xii”, “12v”.',
    ],
    pageTwice: (n: string) => [
      `Page ${quote(n)} of the original begins twice.`,
      'Keep the <PageBreak> that is meant, or tell the two apart: “34a”.',
    ],
    pageWithWords: () => [
      'A <PageBreak> holds words.',
      'Write <PageBreak n="34" />; a number that is printed in the source is a word of it, and stands beside.',
    ],
    amongWords: (component: string) => [`<${component}> stands among words.`, 'Put it on a line of its own.'],
    lineBreak: () => ['A <Ref> may not hold a line break.', 'Keep a paragraph on one line.'],
    tooDeepRef: (to: string | undefined) => [
      `${ofRef(to)} stands in a <Ref> in a <Ref>.`,
      'Take one of the three out.',
    ],
    refWithoutEntry: () => [`${ofRef(undefined)} names no entry.`, 'Write to="…" with the id of the entry.'],
    refWithoutWords: (to: string) => [
      `${ofRef(to)} holds no words.`,
      'Put it around the words that speak of the entry.',
    ],
    refAroundRef: (to: string) => [`${ofRef(to)} holds nothing but another.`, 'Keep the one that is meant.'],
    stance: (written: string, near: string | undefined, stances: readonly string[]) => [
      `There is no stance ${quote(written)}.`,
      `Write ${near === undefined ? 'one of' : `“${near}”, or another of`}: ${stances.join(', ')}.`,
    ],
    attributeSpread: (component: string) => [
      `<${component}> may not hold an expression.`,
      'Write its attributes as name="value".',
    ],
    attributeExpression: (component: string, name: string) => [
      `The attribute ${quote(name)} of <${component}> may not be an expression.`,
      `Write ${name}="…".`,
    ],
    attributeEmpty: (component: string, name: string) => [
      `The attribute ${quote(name)} of <${component}> has no value.`,
      `Write ${name}="…".`,
    ],
    attributeFull: (component: string, name: string) => [
      `The attribute ${quote(name)} of <${component}> has a value.`,
      `Write ${name} alone.`,
    ],
    attributeTwice: (component: string, name: string) => [
      `<${component}> has the attribute ${quote(name)} twice.`,
      'Keep the one that is meant.',
    ],
    attributeUnknown: (component: string, name: string, near: string | undefined, known: readonly string[]) => [
      `<${component}> has no attribute ${quote(name)}.`,
      near === undefined
        ? `Remove it: ${known.length > 0 ? `<${component}> knows ${listed(known)}` : `<${component}> knows none`}.`
        : `Write “${near}” if that is meant, or remove it.`,
    ],
  },
);

export const mdxMisplaced = define(
  {
    code: 'mdx/misplaced',
    severity: 'error',
    rule: 'Headings, lists, tables and quotations stand where a text can have them.',
    advice:
      'Put them on lines of their own, in the document or a part of it; a sign that is part of the text takes a backslash.',
  },
  {
    /** `what` names it with its words; `component` is what it stands in, nothing where only its level is wrong. */
    heading: (what: string, component: string | undefined) =>
      component === undefined
        ? [
            `This is ${what} of the first level, where only the title stands, or one that is in a list or a quotation.`,
            'Write “## ” before a heading of the source, and put it outside; put a backslash before a “#”, or a line of “---” or “===”, that is part of the text.',
          ]
        : [
            `<${component}> may not hold ${what}.`,
            'Put the heading before it; put a backslash before a “#”, or a line of “---” or “===”, that is part of the text.',
          ],
    /** `sign` is what it begins with: `28.` */
    block: (what: string, component: string, sign: string) => [
      `<${component}> holds lines of words, not ${what}.`,
      /^\d/.test(sign)
        ? `Write “${sign.slice(0, -1)}\\${sign.slice(-1)}” if the number is part of the line.`
        : `Write “\\${sign}” if the sign is part of the line.`,
    ],
    tooDeep: (deepest: number) => [
      `This part stands in more than ${deepest - 1} others.`,
      `Headings go ${deepest} levels deep; make it a part of one further out.`,
    ],
    unitAcross: () => [
      'A paragraph of the source begins here within one part of the layout and goes on in another.',
      'Put the same empty lines here as source.txt has; what no empty line divides is one paragraph, and stands in one list item or quotation.',
    ],
  },
);

export const originalNote = define(
  {
    code: 'mark/unknown',
    severity: 'error',
    rule: 'The mark of an original note leads to the one note of the document with its id.',
    advice: 'Write the id of the note: <NoteMark note="1">…</NoteMark> and <Footnote id="1">.',
  },
  {
    noNote: (note: string, near: string | undefined) => [
      `No footnote or endnote of this document has the id ${quote(note)}.`,
      near === undefined
        ? `Write <Footnote id="${note}"> around it, or correct the id.`
        : `Write “${near}” if that is meant.`,
    ],
    twice: (note: string) => [
      `Two original notes of this document have the id ${quote(note)}.`,
      'Give each its own; ids need not be the numbers as printed.',
    ],
  },
);

export const linkBroken = define(
  {
    code: 'link/broken',
    severity: 'error',
    rule: 'A link in a text leads to an entry, a source, a document or a paragraph of it that there is, or to a whole address.',
    advice:
      'Write [words](entry:id), in a note or a body also [words](document:slug#p4), [words](source:id) and whole addresses; the id is that of a file or of the bibliography.',
  },
  {
    noTarget: (url: string, schemes: readonly string[]) => [
      `${quote(url)} isn't a link that this text may have.`,
      `Write ${schemes.map((scheme) => (scheme === 'web' ? 'a whole address' : `“${scheme}:” and an id`)).join(', or ')}; or, for foreign words, “lang:” and a tag such as “fr”.`,
    ],
    noEntry: (id: string, near: string | undefined) => [
      `There is no entry with the id ${quote(id)}.`,
      near === undefined ? 'Add the entry, or correct the id.' : `Write “${near}” if that is meant, or add the entry.`,
    ],
    noDocument: (slug: string, near: string | undefined) => [
      `There is no document ${quote(slug)}.`,
      near === undefined ? 'Correct the name of its folder.' : `Write “${near}” if that is meant.`,
    ],
    noParagraph: (slug: string, paragraph: number, last: number) => [
      `The document ${quote(slug)} has no paragraph ${paragraph}; its last is ${last}.`,
      'Correct the number.',
    ],
  },
);

export const linkEmpty = define(
  {
    code: 'link/empty',
    severity: 'error',
    rule: 'A link has words.',
    advice: 'Write words between the brackets: [words](entry:id).',
  },
  {
    noWords: (url: string) => [
      `This link to ${quote(url)} has no words.`,
      'Write words between its brackets, or remove it.',
    ],
  },
);
