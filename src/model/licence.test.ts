import { expect, it } from 'vitest';
import { licenceAddress } from './licence.ts';

it('knows the licences of Creative Commons, however they are spaced', () => {
  expect(licenceAddress('CC BY 4.0')).toBe('https://creativecommons.org/licenses/by/4.0/');
  expect(licenceAddress('cc-by-nc-sa-3.0')).toBe('https://creativecommons.org/licenses/by-nc-sa/3.0/');
  expect(licenceAddress('CC0 1.0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
});

it('knows common licences of software, and no other', () => {
  expect(licenceAddress('MIT')).toBe('https://spdx.org/licenses/MIT.html');
  expect(licenceAddress('Apache-2.0')).toBe('https://spdx.org/licenses/Apache-2.0.html');
  expect(licenceAddress('All rights reserved')).toBeUndefined();
});
