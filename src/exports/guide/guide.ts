import type { Edition } from '../../edition/graph.ts';
import { words } from '../../wording/words.ts';

/**
 * `llms.txt` (llmstxt.org): what the edition is, its texts as Markdown, and its
 * data, for programs that read.
 *
 * @param address the full address of a path of the edition
 * @param hasMarkdown whether the edition makes Markdown of its texts; else their pages are named
 */
export function guideOf(
  { matter, documents, collections }: Edition,
  address: (path: string) => string,
  hasMarkdown: boolean,
): string {
  const link = (name: string, path: string, said: string): string =>
    `- [${name.replace(/[[\]\\]/g, '\\$&')}](${address(path)})${said === '' ? '' : `: ${said}`}`;
  const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const { downloads } = words;
  return [
    `# ${line(matter.title)}`,
    `> ${line(matter.description)}`,
    `## ${words.nav.documents}`,
    documents
      .map(({ slug, matter: { title, description } }) =>
        link(line(title), `documents/${slug}/${hasMarkdown ? `${slug}.md` : ''}`, line(description)),
      )
      .join('\n'),
    ...(collections.length === 0
      ? []
      : [
          `## ${words.collections.title}`,
          collections
            .map(({ id, matter: { title, description } }) => link(line(title), `collections/${id}/`, line(description)))
            .join('\n'),
        ]),
    `## ${words.nav.data}`,
    [
      link(downloads.entries.name, 'entries.json', downloads.entries.use),
      link(words.nav.sources, 'sources/', ''),
      link(words.nav.about, 'about/', ''),
    ].join('\n'),
  ].join('\n\n');
}
