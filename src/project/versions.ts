import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Project } from './project.ts';

/** A version of the edition that its editors keep readable: a built site, in `versions/<version>.zip`. */
export interface KeptVersion {
  readonly version: string;
  /** Its files, by their paths from the root of that site; read when asked for. */
  readonly files: () => ReadonlyMap<string, Uint8Array>;
}

/** The file that a version is kept in. */
export const versionFile = ({ root }: Project, version: string): string => join(root, 'versions', `${version}.zip`);

/** The kept versions that were built for their places in this site, the newest first. */
export const keptVersions = (project: Project): KeptVersion[] =>
  allVersions(project)
    .filter((version) => isOfPlace(project, version))
    .map((version) => ({
      version,
      files: () => new Map(Object.entries(unzipSync(readFileSync(versionFile(project, version))))),
    }));

/** Those that were built for another folder than this site has: their links would lead nowhere. */
export const versionsElsewhere = (project: Project): string[] =>
  allVersions(project).filter((version) => !isOfPlace(project, version));

function allVersions({ root }: Project): string[] {
  const folder = join(root, 'versions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d+\.\d+\.\d+\.zip$/.test(name))
    .map((name) => name.slice(0, -'.zip'.length))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

/** By what its cover says. */
function isOfPlace(project: Project, version: string): boolean {
  const cover = 'index.html';
  const { [cover]: bytes } = unzipSync(readFileSync(versionFile(project, version)), {
    filter: ({ name }) => name === cover,
  });
  return new TextDecoder().decode(bytes).includes(`data-base="${project.base}v/${version}/"`);
}
