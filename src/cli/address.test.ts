import { expect, it } from 'vitest';
import { faultOfAddress } from './address.ts';

it.each([
  {},
  { SITE: '', BASE_PATH: '' },
  { SITE: 'https://example.org' },
  { SITE: 'http://localhost:4321/', BASE_PATH: '/a/b-c_d.e~f/' },
  { SITE: 'https://bücher.example/a', BASE_PATH: 'a' },
])('lets %j stand', (env) => {
  expect(faultOfAddress(env)).toBeUndefined();
});

it.each([
  [{ SITE: 'example.org' }, 'SITE'],
  [{ SITE: 'ftp://example.org/' }, 'SITE'],
  [{ SITE: 'https://example.org/?a' }, 'SITE'],
  [{ SITE: 'https://me:secret@example.org/' }, 'SITE'],
  [{ BASE_PATH: '/é/' }, 'BASE_PATH'],
  [{ BASE_PATH: "/it's/" }, 'BASE_PATH'],
  [{ BASE_PATH: '/100%/' }, 'BASE_PATH'],
  [{ BASE_PATH: '/a//b/' }, 'BASE_PATH'],
])('says of %j what is wrong', (env, name) => {
  expect(faultOfAddress(env)).toMatch(new RegExp(`^${name} is “`));
});
