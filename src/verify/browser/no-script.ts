import { attribute } from '../html.ts';
import { fault, type Fault } from '../rule.ts';
import { addressOf, marksOf } from '../site.ts';
import { meetings } from './boxes.ts';
import { paragraphBoxes, visibleNotes } from './page.ts';
import { documentsToSee, type BrowserRule } from './rule.ts';

/** Without JavaScript the whole text and its editorial notes are seen, and apart. */
export const withoutScripts: BrowserRule = {
  name: 'no-script',
  subjects: documentsToSee,
  check: (viewer, file) =>
    viewer.visit(
      async (page) => {
        await page.goto(addressOf(file));
        const faults: Fault[] = [];
        const hidden = await page
          .locator('[data-paragraph]')
          .evaluateAll((all) =>
            all
              .filter((one) => !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .map(({ id }) => id),
          );
        for (const id of hidden) faults.push(fault(`Without JavaScript the paragraph ${id} can’t be seen.`));
        for (const width of [1680, 1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const notes = await visibleNotes(page);
          const seen = new Set(notes.map(({ name }) => name));
          const noted = await page
            .locator('[role="note"]')
            .evaluateAll((all) => all.map((one) => one.getAttribute('data-note-for')));
          for (const mark of marksOf(viewer.site, file.split('/')[1]!)) {
            const id = attribute(mark, 'id') ?? '';
            if (noted.includes(id) && !seen.has(id))
              faults.push(fault(`Without JavaScript the note of ${id} can’t be seen at ${width} px.`));
          }
          for (const pair of meetings([...notes, ...(await paragraphBoxes(page))]))
            faults.push(fault(`Without JavaScript there overlap ${pair} at ${width} px.`));
        }
        return faults;
      },
      { javaScriptEnabled: false },
    ),
};

/** Without JavaScript the page of the search leads to every entry. */
export const namesWithoutScripts: BrowserRule = {
  name: 'no-script-names',
  subjects: () => ['search/index.html'],
  check: (viewer, file) =>
    viewer.visit(
      async (page) => {
        await page.goto(addressOf(file));
        const hrefs = new Set(
          await page.locator('main a[href]:visible').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
        );
        return viewer.site.entryIds
          .filter((id) => !hrefs.has(`${viewer.site.base}entries/${id}/`))
          .map((id) => fault(`Without JavaScript nothing leads to the entry “${id}”.`));
      },
      { javaScriptEnabled: false },
    ),
};
