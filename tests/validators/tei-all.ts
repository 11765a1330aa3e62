/** The schema of all of TEI, which is too large to be kept here and in no package. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const name = 'tei_all-4.12.0.rng';
const sha256 = 'b0f115095ead2ccc6933aa3365c6f4a82cba3b2ec7eee7f76bb616d7a63b7e48';
const address = 'https://vault.tei-c.org/P5/4.12.0/xml/tei/custom/schema/relaxng/tei_all.rng';
const cached = join(import.meta.dirname, '../../node_modules/.cache/schemas', name);

const isIt = (bytes: Uint8Array): boolean => createHash('sha256').update(bytes).digest('hex') === sha256;

/**
 * Where it lies: in the folder that `SCHEMAS` names, in the cache, or fetched
 * into that; undefined, with why, where it can't be had.
 */
export async function findTeiAll(): Promise<{ readonly file: string } | { readonly why: string }> {
  const given = process.env.SCHEMAS === undefined ? [] : [join(process.env.SCHEMAS, name)];
  const file = [...given, cached].find((one) => existsSync(one) && isIt(readFileSync(one)));
  if (file !== undefined) return { file };
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!isIt(bytes)) return { why: `${address} gives other bytes than those of its hash` };
    mkdirSync(dirname(cached), { recursive: true });
    writeFileSync(cached, bytes);
    return { file: cached };
  } catch {
    return { why: `no ${name} in the folder of SCHEMAS nor in the cache, and ${address} can’t be reached` };
  }
}
