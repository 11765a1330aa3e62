import { briefOf } from '../cards/content.ts';

/**
 * Gives notes that come to the page as names alone their briefs, which come with
 * the cards.
 *
 * @returns whether any got one
 */
export async function addBriefs(notes: readonly HTMLElement[]): Promise<boolean> {
  const added = await Promise.all(
    notes.map(async (note) => {
      const link = note.querySelector('a');
      const brief = link && (await briefOf(link.pathname.split('/').at(-2) ?? ''));
      if (brief && !note.querySelector('.brief')) link.after(brief);
      return brief !== undefined;
    }),
  );
  return added.includes(true);
}
