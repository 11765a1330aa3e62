/** Serves SITE_DIR under BASE_PATH at PORT, for the browser tests. */
import { serveSite } from '../../src/site/serve.ts';

const { SITE_DIR = 'dist', BASE_PATH = '/', PORT = '4390' } = process.env;
const { url } = await serveSite(SITE_DIR, BASE_PATH, Number(PORT));
console.log(`${SITE_DIR} at ${url}`);
