import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { element, type Markup } from '../exports/xml.ts';
import { zip } from '../exports/zip.ts';
import type { Project } from '../project/project.ts';
import { keptVersions, versionsElsewhere } from '../project/versions.ts';
import { fill, words } from '../wording/words.ts';
import { addressOfFile, filesIn } from './files.ts';
import { writeServiceWorker } from './service-worker.ts';

/** What is the host's, not a version's. */
const ofHost = new Set(['_headers', '.nojekyll', 'SHA256SUMS']);

/** A built site as one file, to be kept. @param folder in which it lies */
export const packSite = (folder: string): Uint8Array =>
  zip(
    filesIn(folder)
      // A version of a site has no versions of its own.
      .filter((path) => !ofHost.has(path) && !path.startsWith('v/'))
      .map((path) => ({ path, data: readFileSync(join(folder, path)) })),
  );

/** The style of the line that says so; a sheet, since the policy allows no other. */
const sheet =
  '.version{margin:0;padding:.6rem 1rem;border-block-end:1px solid;font:.875rem/1.5 system-ui,sans-serif;text-align:center}';

/**
 * Puts the kept versions into the site, each at `v/<version>/`, for which it was
 * built. On every page of an earlier one a line says that there is a newer one.
 *
 * @param present version of the edition at hand
 * @param folder the built site
 */
export function placeVersions(project: Project, present: string, folder: string): void {
  const kept = keptVersions(project);
  for (const version of versionsElsewhere(project))
    console.warn(`versions/${version}.zip was kept for another folder than ${project.base}, and is left out.`);
  for (const { version, files } of kept) {
    for (const [path, data] of files()) {
      const file = join(folder, 'v', version, path);
      mkdirSync(dirname(file), { recursive: true });
      const isOld = version !== present && path.endsWith('.html');
      writeFileSync(file, isOld ? withLine(new TextDecoder().decode(data), path) : data);
    }
    writeServiceWorker(join(folder, 'v', version));

    function withLine(html: string, path: string): string {
      const there = existsSync(join(folder, path)) ? addressOfFile(path) : '';
      const { line, present: now, changes } = words.versions;
      const link = (to: string, text: string): Markup => element('a', { href: project.base + to }, text);
      const { markup } = element(
        'p',
        { class: 'version' },
        `${fill(line, { version })} `,
        link(there, fill(now, { version: present })),
        ' · ',
        link(`v/${version}/changes/`, changes),
      );
      return html
        .replace(
          '</head>',
          () =>
            `<link rel="stylesheet" href="${project.base}v/version.css"><meta name="robots" content="noindex"></head>`,
        )
        .replace(/<main\b[^>]*>/, (tag) => tag + markup);
    }
  }
  if (kept.length > 0) {
    mkdirSync(join(folder, 'v'), { recursive: true });
    writeFileSync(join(folder, 'v', 'version.css'), sheet);
  }
}
