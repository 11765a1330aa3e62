/** Every download, by the table in `exports/downloads.ts`, in the preview; a build writes them itself. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { currentEdition } from '../edition/load.ts';
import { downloadsOf, downloadsOfEdition, pathsOf, type MadeFile } from '../exports/made.ts';

interface Props extends Record<string, unknown> {
  readonly file: MadeFile;
  readonly mediaType: string;
}

export const getStaticPaths = (() => {
  if (!import.meta.env.IS_PREVIEW) return [];
  const edition = currentEdition();
  const all = [
    ...edition.documents.flatMap((document) => downloadsOf(edition, document)),
    ...downloadsOfEdition(edition),
  ];
  return all.flatMap(({ download: { mediaType }, files }) =>
    files.flatMap((file) =>
      pathsOf(file, edition).map((path) => ({
        params: { download: path },
        props: { file, mediaType } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { file, mediaType } }) =>
  new Response(Buffer.from(await file.bytes()), { headers: { 'content-type': mediaType } });
