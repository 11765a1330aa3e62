import { readdirSync } from 'node:fs';

/** Names in a folder; none where there is no folder. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
