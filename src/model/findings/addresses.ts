import { define } from './define.ts';
import { quote } from './quote.ts';

export const addressLost = define(
  {
    code: 'address/lost',
    severity: 'error',
    rule: 'What “addresses.txt” says was published is still there, or “redirects.yaml” says where it is now.',
    advice: 'Write in redirects.yaml where it is now, or take the line out of addresses.txt if nobody can have it.',
  },
  {
    page: (address: string, from: string, near: string) => [
      `${quote(address)} was published, and there is no such page any more.`,
      `Write in content/redirects.yaml where it is now, as: “${from}: ${from.split('/')[0]}/${near}”.`,
    ],
    place: (address: string) => [
      `${quote(address)} was published, and nothing on the page has that address any more.`,
      `Write in content/redirects.yaml what is nearest to it, as: “${address}: ${address.split('#')[0]}#p1”.`,
    ],
    file: (address: string) => [
      `${quote(address)} was published, and isn’t made any more.`,
      'Let it be made again, or take the line out if nobody can have that address.',
    ],
  },
);
