import { expect, it } from 'vitest';
import { denialOf } from './denial.ts';

const token = 'f00d';
const right = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'content-type': 'application/json',
  'x-apparatus-token': token,
};
const statusOf = (headers: Readonly<Record<string, string | undefined>>, method = 'POST') =>
  denialOf(method, { ...right, ...headers }, token)?.status;

it.each(['localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'localhost'])('takes what a page at %s sends', (host) => {
  expect(statusOf({ host, origin: `http://${host}` })).toBeUndefined();
  expect(
    statusOf({ host, origin: `http://${host}`, 'content-type': 'application/json; charset=utf-8' }),
  ).toBeUndefined();
});

it.each(['GET', 'PUT', 'OPTIONS', 'HEAD', 'DELETE'])('takes nothing by %s', (method) => {
  expect(statusOf({}, method)).toBe(405);
});

it.each([
  'rebound.example:4321',
  'localhost.evil.example',
  '127.0.0.1.nip.example:80',
  '192.168.0.2:4321',
  '',
  'localhost:4321@evil',
])('takes nothing under the host “%s”, though origin and token are right', (host) => {
  expect(statusOf({ host, origin: `http://${host}` })).toBe(403);
});

it.each([
  undefined,
  'null',
  'https://evil.example',
  'http://localhost:8080',
  'https://localhost:4321',
  'http://localhost:4321.evil.example',
  'http://127.0.0.1:4321',
])('takes nothing from the origin %s', (origin) => {
  expect(statusOf({ origin })).toBe(403);
});

it.each([undefined, '', 'f00', 'f00d0', 'F00D', 'föö'])('takes nothing with the token %s', (given) => {
  expect(statusOf({ 'x-apparatus-token': given })).toBe(403);
});

it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])(
  'takes nothing of the type %s, as a form could send it',
  (type) => {
    expect(statusOf({ 'content-type': type })).toBe(415);
  },
);

it('says why in a sentence', () => {
  for (const headers of [{ host: 'evil.example' }, { origin: undefined }, { 'x-apparatus-token': '' }])
    expect(denialOf('POST', { ...right, ...headers }, token)?.reason).toMatch(/^[A-Z].* .*\.$/);
});
