import { define } from './define.ts';
import { quote } from './quote.ts';

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
    inText: (what: string) => [
      `This text may not hold ${what}.`,
      'Keep to *emphasis* and [links](entry:id); put a backslash before a sign that is meant as itself.',
    ],
    numberedList: (number: string) => [
      `A list is shown without its numbers, and “${number}” would be lost.`,
      `Write “${number.slice(0, -1)}\\${number.slice(-1)}” where a paragraph begins so; begin the lines of a list with “-”.`,
    ],
    elsewhere: (component: string, parent: string | undefined) => [
      `<${component}> doesn't stand here.`,
      `Put it ${parent === undefined ? 'at the top of the document' : `inside <${parent}>`}.`,
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
    stance: (written: string, stances: readonly string[]) => [
      `There is no stance ${quote(written)}.`,
      `Write one of: ${stances.join(', ')}.`,
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
    attributeUnknown: (component: string, name: string, known: readonly string[]) => [
      `<${component}> has no attribute ${quote(name)}. ${known.length > 0 ? `It knows ${listed(known)}.` : 'It knows none.'}`,
      'Remove it, or correct its name.',
    ],
  },
);

export const linkBroken = define(
  {
    code: 'link/broken',
    severity: 'error',
    rule: 'A link in a text leads to an entry or source that there is, on a page also to a document or an address.',
    advice:
      'Write [words](entry:id), in a body also [words](source:id); the id is that of a file or of the bibliography.',
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
