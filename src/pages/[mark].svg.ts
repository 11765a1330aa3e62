import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { currentProject } from '../project/project.ts';

/** The marks of an edition: its own where `content/` has them; the engine has an icon, but no logo. */
const fileOf = (mark: string): string | undefined => {
  const { content, engine } = currentProject();
  return [join(content, `${mark}.svg`), join(engine, 'assets', `${mark}.svg`)].find((file) => existsSync(file));
};

export const getStaticPaths: GetStaticPaths = () =>
  ['favicon', 'logo'].filter((mark) => fileOf(mark) !== undefined).map((mark) => ({ params: { mark } }));

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(fileOf(params.mark!)!), { headers: { 'content-type': 'image/svg+xml' } });
