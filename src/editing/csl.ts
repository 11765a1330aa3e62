import { z } from 'zod';

/** A name, as CSL-JSON has it. */
const nameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** What is read of an item of CSL-JSON (citation-style-language/schema, csl-data.json). */
const itemSchema = z.looseObject({
  type: z.string().default('document'),
  title: text,
  author: z.array(nameSchema).optional().catch(undefined),
  issued: z
    .object({
      'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
      raw: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  publisher: text,
  'container-title': text,
  number: text,
  volume: text,
  page: text,
  language: text,
  URL: text,
  DOI: text,
});

type Read = z.infer<typeof itemSchema>;

/** An item of a bibliography in the fields that a source may have. */
export interface CslItem {
  readonly type: string;
  readonly title?: string | undefined;
  readonly author?:
    readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[] | undefined;
  /** ISO 8601. */
  readonly issued?: string | undefined;
  readonly publisher?: string | undefined;
  readonly 'container-title'?: string | undefined;
  readonly number?: string | undefined;
  readonly volume?: string | undefined;
  readonly page?: string | undefined;
  readonly language?: string | undefined;
  readonly URL?: string | undefined;
  readonly DOI?: string | undefined;
  /** Names of what it has besides. */
  readonly others: readonly string[];
}

/** What an item has for programs alone. */
const silent = new Set(['id', 'citation-key', 'type', '_graph', 'source', 'accessed', 'indexed']);

/** Reads an item of CSL-JSON; undefined where it is none. */
export function readCsl(value: unknown): CslItem | undefined {
  const { data } = itemSchema.safeParse(value);
  if (data?.title === undefined) return undefined;
  const { type, title, author, issued, publisher, number, volume, page, language, URL, DOI } = data;
  const known = new Set([...Object.keys(itemSchema.shape), ...silent]);
  return {
    type: type === 'journal-article' ? 'article-journal' : type,
    title,
    author: author?.flatMap(nameOf),
    issued: dateOf(issued),
    publisher,
    'container-title': data['container-title'],
    number,
    volume,
    page: page?.replace('-', '–'),
    language,
    URL,
    DOI,
    others: Object.keys(data).filter((key) => !known.has(key) && data[key] !== undefined),
  };
}

/** A name without a first one is that of a body. */
function nameOf({ family, given, literal }: z.infer<typeof nameSchema>): NonNullable<CslItem['author']> {
  if (literal !== undefined) return [{ literal }];
  if (family === undefined) return given === undefined ? [] : [{ literal: given }];
  return given === undefined ? [{ literal: family }] : [{ family, given }];
}

function dateOf(issued: Read['issued']): string | undefined {
  const parts = issued?.['date-parts']?.[0]?.map(String).filter((part) => part !== '');
  if (!parts || parts.length === 0) return /^\d{4}(?:-\d\d){0,2}$/.exec(issued?.raw ?? '')?.[0];
  return parts.map((part, i) => part.padStart(i === 0 ? 4 : 2, '0')).join('-');
}
