import type { APIRoute } from 'astro';
import { currentEdition, sharedEdition } from '../edition/load.ts';
import { directionOf } from '../model/direction.ts';
import { lightColours } from '../model/look.ts';
import { href } from '../wording/href.ts';

/** What a browser shows of the edition where it is installed (w3.org/TR/appmanifest). */
export const GET: APIRoute = () => {
  const { matter, look } = currentEdition();
  const { paper } = lightColours(look);
  const hasOwnIcon = sharedEdition().files.some(({ path }) => path === 'content/favicon.svg');
  const icon = (size: number) => ({ src: href(`icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' });
  const manifest = {
    name: matter.title,
    description: matter.description,
    lang: matter.language,
    dir: directionOf(matter),
    id: href(''),
    start_url: href(''),
    scope: href(''),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      // These have the engine's.
      ...(hasOwnIcon ? [] : [192, 512].map((size) => ({ ...icon(size), purpose: 'any maskable' }))),
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
