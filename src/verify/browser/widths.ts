import { fault } from '../rule.ts';
import { addressOf } from '../site.ts';
import { meetings } from './boxes.ts';
import { paragraphBoxes, settle, visibleNotes } from './page.ts';
import { pagesToSee, type BrowserRule } from './rule.ts';

/** From the narrowest telephone to a wide screen, on either side of each change of layout. */
const widths = [320, 390, 640, 820, 980, 1100, 1280, 1500, 1680, 1920];

/** At every width a page fits the window, and no note lies on another, on the text, or beyond the edge. */
export const fitting: BrowserRule = {
  name: 'widths',
  subjects: pagesToSee,
  check: (viewer, file) =>
    viewer.visit(async (page) => {
      await page.goto(addressOf(file));
      const faults: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) faults.push(`The page is ${wide} px wide in a window of ${width} px.`);
        const notes = await visibleNotes(page);
        for (const pair of meetings([...notes, ...(await paragraphBoxes(page))]))
          faults.push(`At ${width} px there overlap ${pair}.`);
        for (const { name } of notes.filter(({ left, right, isClipped }) => isClipped || left < 0 || right > width))
          faults.push(`At ${width} px the note ${name} is cut off.`);
      }
      return faults.map((what) => fault(what));
    }),
};
