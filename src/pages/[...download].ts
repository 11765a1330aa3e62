/** Every download, by the table in `exports/downloads.ts`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../edition/load.ts';
import type { Redirect } from '../model/redirects.ts';
import { downloadsOf, downloadsOfEdition, type MadeFile } from '../exports/made.ts';

interface Props extends Record<string, unknown> {
  readonly file: MadeFile;
  readonly mediaType: string;
}

export const getStaticPaths = (() => {
  const edition = currentEdition();
  const all = [
    ...edition.documents.flatMap((document) => downloadsOf(edition, document)),
    ...downloadsOfEdition(edition),
  ];
  return all.flatMap(({ download: { mediaType }, files }) =>
    files.flatMap((file) =>
      [file.path, ...formerPathsOf(file.path, edition.redirects)].map((path) => ({
        params: { download: path },
        props: { file, mediaType } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

/** Where the file lay before its document or entry had another id: no page could lead on from there. */
function formerPathsOf(path: string, redirects: readonly Redirect[]): string[] {
  return redirects.flatMap(({ from, to }) => {
    if (!path.startsWith(`${to}/`)) return [];
    const slug = to.split('/').at(-1)!;
    const name = path.slice(to.length + 1);
    return [`${from}/${name.startsWith(`${slug}.`) ? from.split('/').at(-1)! + name.slice(slug.length) : name}`];
  });
}

export const GET: APIRoute<Props> = async ({ props: { file, mediaType } }) =>
  new Response(Buffer.from(await file.bytes()), { headers: { 'content-type': mediaType } });
