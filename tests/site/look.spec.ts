/** Marks, colours and names of an edition's own, where readers and programs find them. */
import { has, readText } from './built.ts';
import { expect, open, test } from './test.ts';

test.skip(!has('logo.svg'), 'no look of its own');

test('the logo leads to the cover, and the icon is the edition’s', async ({ page }) => {
  await open(page, 'about/');
  const logo = page.getByRole('banner').getByRole('link', { name: 'The Elm papers' }).locator('img');
  await expect(logo).toBeVisible();
  expect(await logo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const icon = await page
    .locator('link[rel="icon"]')
    .evaluate((link: HTMLLinkElement) => fetch(link.href).then((answer) => answer.text()));
  expect(icon).toContain('#1a5c2e');
  await logo.click();
  await expect(page).toHaveURL(/^http:\/\/[^/]+\/$/);
});

for (const [colorScheme, paper, entry] of [
  ['light', 'rgb(247, 250, 247)', 'rgb(26, 92, 46)'],
  ['dark', 'rgb(16, 26, 20)', 'rgb(143, 214, 165)'],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('pages have the edition’s colours', async ({ page }) => {
      await open(page, '');
      const behind = page.locator('html, body');
      const colours = await behind.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      expect(colours).toContain(paper);
      await expect(page.getByRole('button', { name: 'Search', exact: true }).first()).toHaveCSS('color', entry);
    });
  });
}

test('who publishes and pays for the edition, and by what it is known, stand on its pages', async ({ page }) => {
  await open(page, 'about/');
  await expect(page.getByRole('contentinfo')).toContainText('Published by the Elm press');
  for (const [name, address] of [
    ['10.5555/12345678', 'https://doi.org/10.5555/12345678'],
    ['ORCID 0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['The harbour fund', 'https://fund.elm.example/'],
  ] as const)
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveAttribute('href', address);
  await expect(page.getByRole('main')).toContainText('The harbour fund, HF 7');
  await expect(page.getByRole('main')).toContainText('The friends of Elm');
});

test('programs find the same', async ({ page }) => {
  await open(page, '');
  await expect(page.locator('link[rel="cite-as"]')).toHaveAttribute('href', 'https://doi.org/10.5555/12345678');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data!)).toMatchObject({
    identifier: 'https://doi.org/10.5555/12345678',
    editor: [{ '@id': 'https://orcid.org/0000-0002-1825-0097' }],
    funding: [{ identifier: 'HF 7' }],
  });
  expect(JSON.parse(readText('manifest.webmanifest'))).toMatchObject({
    background_color: '#f7faf7',
    icons: [{ type: 'image/svg+xml' }],
  });
});
