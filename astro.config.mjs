/** For `astro check` and for editors of code alone: the program calls Astro with the same configuration. */
import { findProject, openProject } from './src/project/project.ts';

const project = openProject(findProject(import.meta.dirname));
// The interface's words are read when the configuration is loaded, from the project that is open then.
const { astroConfig } = await import('./src/site/astro.ts');

export default astroConfig(project);
