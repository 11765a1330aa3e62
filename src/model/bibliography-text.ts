import { isMap, isScalar, parseDocument } from 'yaml';

/** A text of `sources.yaml`, to which sources are added. */
export interface BibliographyText {
  /** Ids that are taken. */
  readonly ids: ReadonlySet<string>;
  /** The text with sources at its end; what stands before them stays as it is. @param blocks each in block style */
  readonly with: (blocks: readonly string[]) => string;
}

/**
 * Reads a bibliography only as far as it takes to add to it.
 *
 * @param text undefined where there is none
 * @returns undefined where it is no list of sources in block style
 */
export function readBibliographyText(text = ''): BibliographyText | undefined {
  const { contents, errors } = parseDocument(text, { schema: 'core', uniqueKeys: false });
  const isEmpty =
    contents === null ||
    (isScalar(contents) && contents.value === null) ||
    (isMap(contents) && contents.items.length === 0);
  if (errors.length > 0 || (!isEmpty && (!isMap(contents) || contents.flow))) return undefined;
  // An empty bibliography may be written as “{}”.
  const kept =
    isMap(contents) && contents.flow
      ? text.slice(0, contents.range[0]) + text.slice(contents.range[1]).replace(/^\s*\n/, '')
      : text;
  const head = kept === '' || kept.endsWith('\n') ? kept : `${kept}\n`;
  const keys = isMap(contents) ? contents.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];
  return { ids: new Set(keys), with: (blocks) => head + blocks.join('') };
}
