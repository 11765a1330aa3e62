/** A content file, taken apart at its front matter. */
export interface SplitFile {
  /** The YAML between the two lines of hyphens; empty where there is none. */
  readonly yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  readonly yamlLine: number;
  /** The file with its front matter blanked, so that lines and columns in it are those of the file. */
  readonly body: string;
  /** Whether there is any, and whether its second line of hyphens is missing; all of the file is body then. */
  readonly state: 'closed' | 'open' | 'none';
}

const frontMatter = /^\uFEFF?---[^\S\r\n]*\r?\n([\s\S]*?)(?:^|(?<=\n))---[^\S\r\n]*(?:\r?\n|$)/;

/** Splits a file that begins with front matter; without it, all is body. */
export function splitFrontMatter(file: string): SplitFile {
  const match = frontMatter.exec(file);
  if (!match)
    return { yaml: '', yamlLine: 1, body: file, state: /^\uFEFF?---[^\S\r\n]*\r?\n/.test(file) ? 'open' : 'none' };
  const blank = match[0].replace(/[^\r\n]/g, ' ');
  return { yaml: match[1]!, yamlLine: 2, body: blank + file.slice(match[0].length), state: 'closed' };
}
