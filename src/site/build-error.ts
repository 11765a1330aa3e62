/** A build that must not be published, with the reasons for the editor. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
