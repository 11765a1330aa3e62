import { createHash } from 'node:crypto';
import { words } from '../../src/wording/words.ts';
import { documentAddress, readText, slug } from './built.ts';
import { expect, open, test } from './test.ts';

test.skip(slug === '', 'no documents');

const source = slug === '' ? '' : readText(`${documentAddress}source.txt`);
const count = source.split('\n').filter((line) => line.trim() !== '').length;
const sum = createHash('sha256').update(source).digest('hex');

const check = async (page: Parameters<typeof open>[0]) => {
  await page.getByRole('button', { name: words.verify.button }).click();
  return page.locator('#closing').getByRole('status');
};

test('a reader’s browser finds the words and the checksum of the source file', async ({ page }) => {
  await open(page, documentAddress);
  const result = await check(page);
  await expect(result).toContainText(words.verify.sum.replace('{sum}', sum));
  await expect(result).toContainText(
    (count === 1 ? words.verify.agree.one : words.verify.agree.other).replace('{n}', String(count)),
  );
});

test('a letter that is changed on the page is found, and quoted with its paragraph', async ({ page }) => {
  await open(page, documentAddress);
  await page
    .locator('[data-paragraph]')
    .last()
    .evaluate((one) => one.append('¤'));
  const result = await check(page);
  await expect(result).toContainText(words.verify.depart.one.replace('{n}', '1'));
  await expect(result.getByText('¤')).toContainText(
    words.verify.departure.split('{source}')[0]!.replace('{n}', String(count)),
  );
});

test('a file that is another than the edition’s is told by its checksum and its words', async ({ page }) => {
  await page.route('**/source.txt', (route) => route.fulfill({ body: source.replace(/\p{L}/u, '¤') }));
  await open(page, documentAddress);
  const result = await check(page);
  await expect(result).toContainText(sum);
  await expect(result).not.toContainText(words.verify.sum.replace('{sum}', sum));
  await expect(result).toContainText(words.verify.depart.one.replace('{n}', '1'));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button, and the closing page leads to how one compares it oneself', async ({ page }) => {
    await page.goto(documentAddress);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.locator('#closing').getByRole('link', { name: words.closing.proof }).click();
    await expect(page.locator(`[id="proof-${slug}"]`)).toBeInViewport();
  });
});
