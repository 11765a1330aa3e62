import { directionOf } from '../../model/direction.ts';
import { ancestorsOf, attribute, textOf, type Element } from '../html.ts';
import { fault, type Fault, type Rule } from '../rule.ts';

/** A page can be found one's way through: language, direction, one heading, one main part, a way past the bar. */
export const structure: Rule = {
  name: 'structure',
  subjects: ({ htmlFiles }) => htmlFiles,
  *check(site, file) {
    const elements = site.page(file);
    const count = (name: string): number => elements.filter(({ tagName }) => tagName === name).length;
    for (const name of ['h1', 'main']) if (count(name) !== 1) yield fault(`It has ${count(name)} elements <${name}>.`);
    const [firstLink] = elements.filter(({ tagName }) => tagName === 'a');
    const main = elements.find(({ tagName }) => tagName === 'main');
    if (!main || attribute(firstLink!, 'href') !== `#${attribute(main, 'id')}`)
      yield fault('Its first link doesn’t lead to its main part.');
    for (const one of elements) {
      const isRoot = one.tagName === 'html';
      if (isRoot || attribute(one, 'lang') !== undefined) yield* languageFaults(one);
      if (isRoot || attribute(one, 'data-document') !== undefined) yield* directionFaults(one);
      const dir = attribute(one, 'dir');
      if (dir !== undefined && !/^(?:ltr|rtl|auto)$/.test(dir)) yield fault(`“${dir}” is no direction.`);
    }
  },
};

const isTag = (lang: string): boolean => {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
};

function* languageFaults(one: Element): Generator<Fault> {
  const lang = attribute(one, 'lang') ?? '';
  if (!isTag(lang))
    yield fault(`<${one.tagName}> “${textOf(one).trim().slice(0, 30)}” has the language “${lang}”, which is none.`);
}

/** The root and each text stand in the direction of their language, unless another is written. */
function* directionFaults(one: Element): Generator<Fault> {
  const language = attribute(one, 'lang') ?? '';
  if (!isTag(language) || attribute(one, 'dir') !== undefined) return;
  const inherited =
    ancestorsOf(one)
      .map((up) => attribute(up, 'dir'))
      .find((dir) => dir !== undefined) ?? 'ltr';
  if (inherited !== directionOf({ language }))
    yield fault(`Its <${one.tagName}> is in “${language}”, but has the direction “${inherited}”.`);
}
