/**
 * Run in a folder with an edition: makes all that can be taken away of its first
 * document, in the order of the menu, and prints as JSON what each took. What is
 * kept between builds is used and kept, as a build does.
 */
import { currentEdition } from '../../src/edition/load.ts';
import { findProject, openProject } from '../../src/project/project.ts';

openProject(findProject());
const edition = currentEdition();
// It says words of the interface, which are those of the edition that is open.
const { downloadsOf } = await import('../../src/exports/made.ts');

/** What a download took. */
export interface ExportCost {
  readonly id: string;
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly cpu: number;
  readonly bytes: number;
}

const costs: ExportCost[] = [];
for (const { download, files } of downloadsOf(edition, edition.documents[0]!)) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  let bytes = 0;
  for (const file of files) bytes += (await file.bytes()).byteLength;
  const { user, system } = process.cpuUsage(used);
  costs.push({ id: download.id, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, bytes });
}
console.log(JSON.stringify(costs));
process.exit(0);
