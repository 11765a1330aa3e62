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
