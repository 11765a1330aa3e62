import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';

/** A part of an edition that one of several machines makes: of pages and exports every `of`-th. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A shard as a command is given it: `2/3`. @returns undefined for what names none */
export function readShard(text: string): Shard | undefined {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return number && of && number <= of ? { number, of } : undefined;
}

/** What a shard makes of things that all shards have in the same order. */
export const inShard = <T>({ number, of }: Shard, things: readonly T[]): T[] =>
  things.filter((_, i) => i % of === number - 1);

/**
 * Takes what the builds of shards kept, for the build that joins them: results by
 * what they follow from, each with its sum in its name.
 *
 * @param caches folders of what shards kept: of the same commit, engine and address, in a folder of the same path
 */
export function joinShards({ cache }: Project, caches: readonly string[]): void {
  for (const one of caches) cpSync(join(one, 'kept'), join(cache, 'kept'), { recursive: true });
}
