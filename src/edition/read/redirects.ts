import { redirectBroken } from '../../model/findings/redirects.ts';
import { movedPattern, movedPlacePattern, redirectsSchema } from '../../model/redirects.ts';
import { readYaml } from '../../model/yaml.ts';
import type { Reader } from './reader.ts';

/** `content/redirects.yaml` */
export const redirectsReader: Reader = {
  path: /^content\/redirects\.yaml$/,
  read({ text, path: file }) {
    const yaml = readYaml(text, file);
    const { data, success } = redirectsSchema.safeParse(yaml.value ?? {});
    if (yaml.value === undefined || !success) {
      return { findings: yaml.findings.length > 0 ? yaml.findings : [redirectBroken.notAList(yaml.locate([]))] };
    }
    const redirects = Object.entries(data).map(([from, to]) => ({
      from,
      to,
      places: { from: yaml.locateKey([], from), to: yaml.locate([from]) },
    }));
    const findings = redirects.flatMap(({ from, to, places }) => [
      ...(isForm(from) ? [] : [redirectBroken.form(places.from, from)]),
      ...(isForm(to) ? [] : [redirectBroken.form(places.to, to)]),
      ...(isForm(from) && isForm(to) && pageOfPlace(from) !== pageOfPlace(to)
        ? [redirectBroken.elsewhere(places.to, from, to)]
        : []),
    ]);
    return { redirects, findings: [...yaml.findings, ...findings] };
  },
};

const isForm = (address: string): boolean => movedPattern.test(address) || movedPlacePattern.test(address);

/** The page whose place an address is; undefined for that of a page. */
const pageOfPlace = (address: string): string | undefined => movedPlacePattern.exec(address)?.[1];
