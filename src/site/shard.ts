import type { AstroPrerenderer } from 'astro';

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

/** Renders only those pages of a shard that can be taken over by the build that joins all. */
export const renderShard =
  (shard: Shard) =>
  (ofAstro: AstroPrerenderer): AstroPrerenderer => ({
    ...ofAstro,
    getStaticPaths: async () =>
      inShard(
        shard,
        (await ofAstro.getStaticPaths()).filter(({ cacheKey }) => cacheKey !== undefined),
      ),
  });
