/** Serves the built edition of a folder at PORT, for the browser tests. */
import { findProject } from '../../src/project/project.ts';
import { serveSite } from '../../src/site/serve.ts';

const { EDITION, PORT } = process.env;
const { output, base } = findProject(EDITION, {});
const { url } = await serveSite(output, base, Number(PORT));
console.log(`${output} at ${url}`);
