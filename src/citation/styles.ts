import { datePartsOf, numbersOf, type Cited } from './cited.ts';

/** Words of a citation, in italics or not. */
export interface Phrase {
  readonly text: string;
  readonly isItalic?: true;
}

/** A style, by its name; the date and version cited take the place of a day of access. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly cite: (cited: Cited) => readonly Phrase[];
}

/**
 * Styles of citation, for the one sort of thing that is cited here: a part of a
 * website with bodies for authors, a version and a date. They are written in
 * English, as their manuals are. Who translated it follows the title. What it was
 * translated from they name by where and when that was published, which is no date
 * of a document: only the formats for programs have its title.
 */
export const styles: readonly Style[] = [
  {
    // The Chicago Manual of Style, 18th edition, 14.104: a bibliography entry; the site's name in roman.
    id: 'chicago',
    name: 'Chicago',
    cite: (cited) => [
      plain(`${sentence(joined(cited.editors, 'and'))} ${quoted(cited.title)} `),
      plain(`${translatedBy(cited)}${cited.edition}. `),
      plain(`${capital(commas(`version ${cited.version}`, partOf(cited)))}. ${monthDayYear(cited)}. `),
      plain(`${cited.address}.`),
    ],
  },
  {
    // MLA Handbook, 9th edition, chapter 5: author, title, container, version, date, location.
    id: 'mla',
    name: 'MLA',
    cite: (cited) => [
      plain(`${sentence(joined(cited.editors, 'and'))} ${quoted(cited.title)} ${translatedBy(cited)}`),
      italic(cited.edition),
      plain(`, version ${cited.version}, ${dayMonthYear(cited)}, `),
      plain(cited.part ? `${partOf(cited, ['par.', 'pars.'])}, ` : ''),
      plain(`${cited.address.replace(/^https?:\/\//, '')}.`),
    ],
  },
  {
    // Publication Manual of the American Psychological Association, 7th edition, 10.16; parts in the brackets of 9.19.
    id: 'apa',
    name: 'APA',
    cite: (cited) => [
      plain(`${sentence(joined(cited.editors, '&', true))} (${yearMonthDay(cited)}). `),
      italic(cited.title),
      plain(` (${cited.translator === undefined ? '' : `${cited.translator}, Trans.; `}`),
      plain(`${commas(`Version ${cited.version}`, partOf(cited))}). ${cited.edition}. ${cited.address}`),
    ],
  },
  {
    // Cite Them Right, 12th edition: a part of a website.
    id: 'harvard',
    name: 'Harvard',
    cite: (cited) => [
      plain(`${joined(cited.editors, 'and')} (${datePartsOf(cited)[0]}) ‘${nested(cited.title)}’, `),
      plain(cited.translator === undefined ? '' : `translated by ${cited.translator}, `),
      italic(cited.edition),
      plain(`, ${commas(`version ${cited.version}`, dayMonth(cited), partOf(cited))}. `),
      plain(`Available at: ${cited.address}.`),
    ],
  },
  {
    // Citing Medicine (NLM), 2nd edition, chapter 25: a part of a website.
    id: 'vancouver',
    name: 'Vancouver',
    cite: (cited) => [
      plain(`${sentence(cited.editors.join(', '))} ${cited.edition} [Internet]. Version ${cited.version}. `),
      plain(`${yearMonthDayShort(cited)}. ${commas(cited.title, partOf(cited, ['paragraph', 'paragraphs']))}. `),
      plain(cited.translator === undefined ? '' : `${cited.translator}, translator. `),
      plain(`Available from: ${cited.address}`),
    ],
  },
];

/** The words of a citation alone. */
export const wordsOf = (phrases: readonly Phrase[]): string => phrases.map(({ text }) => text).join('');

const plain = (text: string): Phrase => ({ text });
const italic = (text: string): Phrase => ({ text, isItalic: true });

/** Ends with a full stop, unless there is one. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
const translatedBy = ({ translator }: Cited): string =>
  translator === undefined ? '' : `${sentence(`Translated by ${translator}`)} `;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In quotation marks, those inside single; the full stop before the closing ones, unless the title ends with a sign of its own. */
function quoted(title: string): string {
  const inside = title.replaceAll('“', '‘').replaceAll('”', '’');
  if (/[.?!]’?$/.test(inside)) return `“${inside}”`;
  return `“${title.endsWith('”') ? `${inside.slice(0, -1)}.’` : `${inside}.`}”`;
}

/** The other way round, where the outer ones are single. */
const nested = (title: string): string => title.replaceAll('‘', '“').replace(/’(?!\p{L})/gu, '”');

/** Several names in a row. @param hasComma whether two have a comma between them, too */
function joined(names: readonly string[], and: string, hasComma = false): string {
  if (names.length < 2) return names.join('');
  const before = names.slice(0, -1).join(', ');
  return `${before}${hasComma || names.length > 2 ? ',' : ''} ${and} ${names.at(-1)!}`;
}

const commas = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** @param names of one paragraph, and of several */
const partOf = ({ part }: Cited, [one, several]: readonly [string, string] = ['para.', 'paras.']): string =>
  part ? `${part.type === 'note' ? 'note' : part.last === undefined ? one : several} ${numbersOf(part)}` : '';

const months = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['March', 'Mar.'],
  ['April', 'Apr.'],
  ['May', 'May'],
  ['June', 'June'],
  ['July', 'July'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
] as const;

interface DateWords {
  readonly year: string;
  readonly month: string;
  readonly short: string;
  readonly day: string;
}
function dateOf(cited: Cited): DateWords {
  const [year = 0, month, day] = datePartsOf(cited);
  const [full = '', short = ''] = month === undefined ? [] : (months[month - 1] ?? []);
  return { year: String(year), month: full, short, day: day === undefined ? '' : String(day) };
}

const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const monthDayYear = (cited: Cited): string => {
  const { year, month, day } = dateOf(cited);
  return day === '' ? spaced(month, year) : `${month} ${day}, ${year}`;
};
const dayMonthYear = (cited: Cited): string => {
  const { year, short, day } = dateOf(cited);
  return spaced(day, short, year);
};
const dayMonth = (cited: Cited): string => {
  const { month, day } = dateOf(cited);
  return spaced(day, month);
};
const yearMonthDay = (cited: Cited): string => {
  const { year, month, day } = dateOf(cited);
  return month === '' ? year : `${year}, ${spaced(month, day)}`;
};
const yearMonthDayShort = (cited: Cited): string => {
  const { year, month, day } = dateOf(cited);
  return spaced(year, month.slice(0, 3), day);
};
