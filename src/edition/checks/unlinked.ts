import type { Finding } from '../../model/finding.ts';
import { findAll, type Range } from '../../text/selector.ts';
import type { Check } from './check.ts';

/** Known titles and aliases in a text are marked, or exempted in its front matter with a reason. */
export const checkUnlinked: Check = ({ entries, documents }) => {
  // Figures alone (“2259”) name an entry in a query, not in a sentence.
  const names = entries
    .flatMap(({ id, matter }) => [matter.title, ...matter.aliases].map((name) => ({ id, name })))
    .filter(({ name }) => /\p{L}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  return documents.flatMap(({ matter, parsed }) =>
    parsed.paragraphs.flatMap(({ text, references, place, speaker }, i) => {
      const taken: Range[] = [...references];
      for (const { exact, paragraph } of matter.unlinked) {
        if (paragraph === undefined || paragraph === i + 1) taken.push(...findAll(text, exact));
      }
      if (speaker !== undefined && text.startsWith(speaker)) taken.push({ start: 0, end: speaker.length });
      return names.flatMap(({ id, name }): Finding[] =>
        findAll(text, name)
          .filter((range) => isWhole(text, range) && !taken.some((t) => t.start < range.end && range.start < t.end))
          .map((range) => {
            taken.push(range);
            return {
              code: 'mention/unlinked',
              severity: 'warning',
              place,
              message: `“${name}” in paragraph ${i + 1} names the entry “${id}”, but isn't marked.`,
              remedy: `Write <Ref to="${id}">${name}</Ref>, or list the words under “unlinked” with a reason.`,
            };
          }),
      );
    }),
  );
};

const isWhole = (text: string, { start, end }: Range): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
