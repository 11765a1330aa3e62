import type { Block, Part, Words } from './imported.ts';
import { WordsBuilder } from './words-builder.ts';

/** Gathers the blocks of a text while a tree is walked. */
export class BlocksBuilder {
  /** Of the paragraph that is being read. */
  readonly words = new WordsBuilder();
  #blocks: Block[] = [];

  /** Ends the paragraph that is being read, if there is one. */
  end(part: Part = 'plain'): void {
    for (const words of this.words.take()) this.#blocks.push({ type: 'paragraph', part, words });
  }

  /** What is read by `walk`, as words of its own; what was being read before ends. */
  lines(walk: () => void): Words[] {
    this.end();
    walk();
    return this.words.take();
  }

  /** The blocks that are read by `walk`. */
  within(walk: () => void): Block[] {
    this.end();
    const around = this.#blocks;
    this.#blocks = [];
    walk();
    this.end();
    const inner = this.#blocks;
    this.#blocks = around;
    return inner;
  }

  push(...blocks: readonly Block[]): void {
    for (const block of blocks) this.#blocks.push(block);
  }

  /** All blocks. */
  take(): Block[] {
    this.end();
    return this.#blocks;
  }
}
