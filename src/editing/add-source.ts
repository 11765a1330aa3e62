import { readBibliographyText } from '../model/bibliography-text.ts';
import { idPattern } from '../model/id.ts';
import { sourceSchema } from '../model/source.ts';
import type { Changes, Refusal } from './changes.ts';
import type { CslItem } from './csl.ts';
import { yamlOf } from './matter.ts';
import { freeId } from './new-id.ts';

const path = 'content/sources.yaml';

/** What the editor says of a source besides what its data say. */
export interface NewSource {
  readonly id: string | undefined;
  readonly class: string;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What stands in no field of ours, by the name that CSL gives it. */
interface AddedSource {
  readonly changes: Changes;
  readonly ids: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * New sources at the end of the bibliography, whose text before stays as it is.
 *
 * @param text of `sources.yaml`; undefined where there is none
 */
export function addSources(
  text: string | undefined,
  items: readonly CslItem[],
  said: NewSource,
): AddedSource | Refusal {
  const bibliography = readBibliographyText(text);
  if (!bibliography)
    return { refusal: `${path} can’t be read as a list of sources. Run “apparatus check”, and mend it first.` };
  const taken = new Set(bibliography.ids);
  if (said.id !== undefined && items.length > 1) return { refusal: 'There are several sources, and --id is for one.' };
  const blocks: string[] = [];
  const ids: string[] = [];
  const leftOut = new Set<string>();
  for (const item of items) {
    const id = said.id ?? freeId(wordsOf(item), taken);
    if (!idPattern.test(id)) return { refusal: `No id can be made of “${item.title ?? ''}”. Give one with --id.` };
    if (taken.has(id)) return { refusal: `The id “${id}” is taken. Give another with --id.` };
    taken.add(id);
    ids.push(id);
    const { fields, others } = ofCsl(item);
    for (const one of others) leftOut.add(one);
    blocks.push(yamlOf({ [id]: { ...fields, class: said.class, checked: { how: 'known', on: said.today } } }));
  }
  return { changes: new Map([[path, bibliography.with(blocks)]]), ids, leftOut: [...leftOut] };
}

/** “Smith 2001”, else the first words of the title. */
function wordsOf({ author, issued, title = '' }: CslItem): string {
  const [first] = author ?? [];
  const name = first?.family ?? first?.literal;
  const year = /\d{4}/.exec(issued ?? '')?.[0] ?? '';
  return name === undefined ? `${title.split(/\s+/).slice(0, 4).join(' ')} ${year}` : `${name} ${year}`;
}

const types: readonly string[] = sourceSchema.shape.type.options;

/** Types of CSL that ours has by another name. */
const synonyms: Readonly<Record<string, string>> = {
  thesis: 'book',
  'paper-conference': 'chapter',
  bill: 'legislation',
  legal_case: 'document',
  regulation: 'legislation',
  hearing: 'report',
  broadcast: 'interview',
  'article-magazine': 'article',
  review: 'article',
  post: 'webpage',
  entry: 'entry-encyclopedia',
  'entry-dictionary': 'entry-encyclopedia',
};

function ofCsl(item: CslItem): { readonly fields: object; readonly others: readonly string[] } {
  const { type, title, author, issued, URL, DOI, language, others, ...rest } = item;
  const known = types.includes(type) ? type : (synonyms[type] ?? 'document');
  const address = URL ?? (DOI === undefined ? undefined : `https://doi.org/${DOI}`);
  return {
    fields: {
      type: known,
      title: title ?? null,
      author,
      issued,
      ...rest,
      language,
      URL: address,
    },
    others: [...others, ...(known === type ? [] : [`type “${type}”`])],
  };
}
