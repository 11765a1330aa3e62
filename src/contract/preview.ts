/** Where the development server tells what is wrong with a page: under the base, with the page's own path as `page`. */
export const findingsPath = '@apparatus/findings.json';

/** A finding as the preview shows it, in the words of the check. */
export interface PreviewFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** `file:line:column`. */
  readonly at: string;
  readonly message: string;
  readonly remedy: string;
  /** Number of the paragraph that it is about, on the page of a document. */
  readonly paragraph?: number;
  /** Words of that paragraph that it quotes. */
  readonly words?: string;
}

/** What is wrong with a page, and elsewhere in the edition. */
export interface PreviewFindings {
  readonly here: readonly PreviewFinding[];
  readonly elsewhere: readonly PreviewFinding[];
}

/** Where the development server takes what an editor writes on a page: under the base, by POST, a `PageEdit` as JSON. */
export const editingPath = '@apparatus/editing.json';

/** The header in which a page shows the token that this run of the server gave it. */
export const tokenHeader = 'x-apparatus-token';

/** Words of a document, as a page shows them. */
export interface Passage {
  /** Its slug. */
  readonly document: string;
  /** From 1. */
  readonly paragraph: number;
  /** All of the paragraph, with its white space collapsed: by it a page that is no longer as its file is known. */
  readonly text: string;
  /** Where the words begin and end in it, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What an editor wants done with words of a page. Fields that are left open are empty. */
export type PageEdit = Passage &
  (
    | { readonly does: 'mark'; readonly entry: string }
    /** Begins an entry, and marks the words as it. */
    | {
        readonly does: 'begin entry';
        readonly kind: string;
        readonly title: string;
        readonly id: string;
        readonly brief: string;
        readonly gloss: string;
      }
    | { readonly does: 'add note'; readonly type: string; readonly id: string; readonly note: string }
  );

/** The files that were written, or why nothing was. */
export type EditAnswer = { readonly written: readonly string[] } | { readonly refused: string };
