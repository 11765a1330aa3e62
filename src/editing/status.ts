import type { Edition } from '../edition/graph.ts';
import { isOpenBrief, openFields } from '../model/placeholders.ts';

/** Something that an editor would do next, with what it is about. */
export interface Task {
  readonly what: string;
  /** Ids, or places of a text. */
  readonly items: readonly string[];
}

/** Days after which a claim is to be checked again. */
const lifetime = 365;

/**
 * What an editor would do next, what readers miss most first. A task of which
 * nothing is left isn't listed.
 *
 * @param today `YYYY-MM-DD`
 */
export function statusOf({ documents, entries, sources }: Edition, today: string): Task[] {
  const notes = documents.flatMap((document) => document.notes);
  const oldest = new Date(Date.parse(today) - lifetime * 86_400_000).toISOString().slice(0, 10);
  const tasks: readonly Task[] = [
    {
      what: 'documents of which an import left something for you to write',
      items: documents
        .map(({ slug, matter }) => ({ slug, open: openFields(matter) }))
        .flatMap(({ slug, open }) => (open.length > 0 ? [`${slug}: ${open.join(', ')}`] : [])),
    },
    {
      what: 'entries of which brief and gloss are yet to be written',
      items: entries.filter(({ matter }) => isOpenBrief(matter.brief)).map(({ id }) => id),
    },
    {
      what: 'passages without a note',
      items: documents.flatMap(({ slug, divisions, notes: own }) =>
        divisions
          .filter(
            ({ paragraphs: { first, last } }) =>
              !own.some(({ anchors }) => anchors.some(({ paragraph }) => first <= paragraph && paragraph <= last)),
          )
          .map(({ title, paragraphs: { first } }) => `${slug}#p${first} ${title}`),
      ),
    },
    {
      what: 'claims to check again, since they were checked more than a year ago',
      items: notes.flatMap(({ document, id, claim }) =>
        claim && claim.checked < oldest ? [`${document}/${id} (${claim.checked})`] : [],
      ),
    },
    {
      what: 'sources that were not seen',
      items: sources.filter(({ matter }) => matter.checked.how === 'known').map(({ id }) => id),
    },
    {
      what: 'notes without a source',
      items: notes
        .filter(({ matter, claim }) => matter.sources.length === 0 && !claim)
        .map(({ document, id }) => `${document}/${id}`),
    },
    {
      what: 'entries without a source',
      items: entries.filter(({ matter }) => matter.sources.length === 0).map(({ id }) => id),
    },
    { what: 'entries without a body', items: entries.filter(({ body }) => body.length === 0).map(({ id }) => id) },
  ];
  return tasks.filter(({ items }) => items.length > 0);
}
