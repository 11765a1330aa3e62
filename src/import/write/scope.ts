import { components } from '../../mdx/components.ts';

/** Where blocks stand: in which component, and in what in it. */
export interface Scope {
  readonly component: string | undefined;
  readonly within: 'list' | 'quotation' | undefined;
  /** Parts that it stands in. */
  readonly depth: number;
}

export const top: Scope = { component: undefined, within: undefined, depth: 0 };

/** Parts in parts, at most. */
export const deepest = 5;

/** Whether a component may stand here. */
export const holds = ({ component, within }: Scope, name: string): boolean =>
  (within === undefined || (within === 'quotation' && name === 'Verse')) &&
  (components.get(name)?.inside.includes(component) ?? false);

/** Whether a heading of the source may begin a part here. */
export const divides = ({ component, within }: Scope): boolean =>
  within === undefined && [undefined, 'Section', 'Enclosure'].includes(component);
