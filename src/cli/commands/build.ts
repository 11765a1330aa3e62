import { builtBefore, originOf } from '../../site/built.ts';
import type { Run } from '../run.ts';

/** Checks the content and builds, where anything has changed; a failed build leaves `dist/` as it was. */
export const run: Run = async (project) => {
  const origin = originOf(project);
  const said = builtBefore(project, origin);
  if (said === undefined) {
    // What reads and builds takes a second to load: only here.
    const { make } = await import('../make.ts');
    return make(project, origin);
  }
  if (said !== '') console.error(said);
  console.log('Nothing has changed since dist/ was built.');
  return 0;
};
