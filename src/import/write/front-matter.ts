import { stringify } from 'yaml';

/** Front matter in block style and what stands below it; fields without a value are left out. */
export function withFrontMatter(fields: Readonly<Record<string, unknown>>, body: string): string {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return `---\n${stringify(known, { lineWidth: 120 })}---\n${body === '' ? '' : `\n${body}`}`;
}
