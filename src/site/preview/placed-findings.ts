import type { PreviewFinding, PreviewFindings } from '../../contract/preview.ts';
import type { ContentFile } from '../../edition/read/files.ts';
import { readDocument } from '../../mdx/document.ts';
import type { ParsedParagraph } from '../../mdx/parsed-document.ts';
import type { Finding } from '../../model/finding.ts';
import { splitFrontMatter } from '../../model/front-matter.ts';
import { readYaml } from '../../model/yaml.ts';

/**
 * The findings of an edition by the page on which they can be seen, those about
 * a text with the paragraph and the words that they are about.
 *
 * @param page its path under the base: `documents/harbour/`
 */
export function placedFindings(
  files: readonly ContentFile[],
  findings: readonly Finding[],
  page: string,
): PreviewFindings {
  const [, folder, id = ''] = /^(documents|entries)\/([^/]+)\/$/.exec(page) ?? [];
  const own = folder === 'documents' ? `content/documents/${id}/` : undefined;
  const isHere = ({ place: { file } }: Finding): boolean =>
    own === undefined
      ? folder === 'entries' && file.endsWith(`/${id}.mdx`) && file.startsWith('content/entries/')
      : file.startsWith(own);
  const file = own === undefined ? undefined : files.find(({ path }) => path === `${own}index.mdx`);
  const paragraphs = file ? paragraphsOf(file) : [];
  const here = findings.filter(isHere);
  return {
    here: here.map((finding) => shown(finding, paragraphs[paragraphOf(finding, files, paragraphs) - 1], paragraphs)),
    elsewhere: findings.filter((finding) => !isHere(finding)).map((finding) => shown(finding, undefined, paragraphs)),
  };
}

function paragraphsOf({ path, text }: ContentFile): readonly ParsedParagraph[] {
  const { yaml, body } = splitFrontMatter(text);
  const matter = readYaml(yaml, path).value as { readonly paragraphs?: unknown } | null | undefined;
  return readDocument(body, path, matter?.paragraphs === 'blocks' ? 'blocks' : 'lines').paragraphs;
}

/** The number of the paragraph that a finding is about; 0 where it is about none. */
function paragraphOf(
  { place }: Finding,
  files: readonly ContentFile[],
  paragraphs: readonly ParsedParagraph[],
): number {
  if (place.file.endsWith('/index.mdx')) return paragraphs.findLastIndex((one) => one.place.line <= place.line) + 1;
  if (!place.file.includes('/notes/')) return 0;
  const { text = '' } = files.find(({ path }) => path === place.file) ?? {};
  const matter = readYaml(splitFrontMatter(text).yaml, place.file).value as
    { readonly anchors?: unknown } | null | undefined;
  const [anchor] = Array.isArray(matter?.anchors) ? (matter.anchors as readonly unknown[]) : [];
  return Number((anchor as { readonly paragraph?: unknown } | undefined)?.paragraph ?? 0) || 0;
}

function shown(
  { code, severity, place, message, remedy }: Finding,
  paragraph: ParsedParagraph | undefined,
  paragraphs: readonly ParsedParagraph[],
): PreviewFinding {
  const mention = paragraph?.references.find(
    (one) => one.place.line === place.line && one.place.column === place.column,
  );
  const quoted = [...message.matchAll(/“(.+?)”/gs)].map(([, words = '']) => words);
  const words = mention
    ? paragraph?.text.slice(mention.start, mention.end)
    : quoted.find((one) => paragraph?.text.includes(one));
  return {
    code,
    severity,
    at: `${place.file}:${place.line}:${place.column}`,
    message,
    remedy,
    ...(paragraph ? { paragraph: paragraphs.indexOf(paragraph) + 1 } : {}),
    ...(words === undefined ? {} : { words }),
  };
}
