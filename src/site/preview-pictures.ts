import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lightColours } from '../model/look.ts';
import { directionOf } from '../model/direction.ts';
import { copyKept, keptFile, type KeptFile } from '../project/kept.ts';
import { currentProject } from '../project/project.ts';
import { inThread } from '../project/threads.ts';
import type { Document, Edition } from '../edition/graph.ts';
import { speakersOf } from '../edition/speakers.ts';
import { dayOf } from '../wording/description.ts';
import { hasDocumentPictures } from '../exports/preview-pictures/picture.ts';
import { saysDate } from '../wording/says-date.ts';
import { kindNames } from '../wording/kinds.ts';
import { dot, list, words } from '../wording/words.ts';
import { ownFont } from './fonts.ts';
import type { Cover, drawPreviewPicture, Look } from './preview-picture.ts';

const draw = inThread<typeof drawPreviewPicture>('site/preview-picture.ts', 'drawPreviewPicture');

/**
 * The pictures by which pages are previewed elsewhere: one for the edition, one
 * for each of few documents, one for each kind of entry; kept by what they say.
 *
 * @returns where each belongs in the site, and where it lies
 */
export async function previewPictures(
  edition: Edition,
): Promise<readonly { readonly path: string; readonly file: KeptFile }[]> {
  const { matter, documents, entries, kinds } = edition;
  const covers: Cover[] = [
    {
      path: 'pictures/edition.png',
      overline: documents.length === 1 ? documents[0]!.matter.title : '',
      title: matter.subtitle ?? matter.title,
      foot: (documents.length === 1 && spokenBy(documents[0]!)) || list(matter.editors),
    },
    ...(hasDocumentPictures(edition) ? documents : []).map((document) => {
      const { matter: own } = document;
      const { title } = own;
      const day = dayOf(own, matter.language);
      return {
        path: `pictures/documents/${document.slug}.png`,
        overline: [spokenBy(document), saysDate(title, day) ? '' : day].filter(Boolean).join(dot),
        title,
        foot: own.provenance.publisher ?? own.archive ?? '',
      };
    }),
    ...[...kinds.keys()]
      .filter((kind) => entries.some((entry) => entry.kind === kind))
      .map((kind) => ({
        path: `pictures/kinds/${kind}.png`,
        overline: words.nav.entries,
        title: kindNames(kind),
        foot: matter.subtitle ?? '',
      })),
  ];
  const project = currentProject();
  const look: Look = {
    edition: matter.title,
    colours: lightColours(edition.look),
    fonts: edition.look.fonts.filter(({ use }) => use !== 'apparatus').map(({ file }) => ownFont(project, file)),
    isRightToLeft: directionOf(matter) === 'rtl',
  };
  const said = JSON.stringify([covers, matter.title]);
  return Promise.all(
    covers.map(async (cover) => ({
      path: cover.path,
      file: await keptFile({ kind: 'preview-pictures', input: [cover, look], code: 'site' }, () =>
        draw(cover, look, said),
      ),
    })),
  );
}

/** Puts them into the site. @param folder the built site */
export async function placePreviewPictures(edition: Edition, folder: string): Promise<void> {
  for (const { path, file } of await previewPictures(edition)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyKept(file, join(folder, path));
  }
}

/** Who speaks, where the text says so; of many the first. */
const spokenBy = (document: Document): string => list(speakersOf(document).slice(0, 3));
