import type { BoundRelation } from '../relation.ts';
import type { BuiltInField, FactFields, OwnField } from './fact.ts';
import type { Language } from './language.ts';
import type { SchemaType } from './schema-type.ts';

/** The name of a kind, of one entry and of several. */
export interface KindNames {
  readonly one: string;
  readonly other: string;
}

/** The elements of TEI P5 (chapter 14) for the entries of a kind. */
export interface TeiForm {
  readonly list: string;
  readonly element: string;
  readonly name: string;
  /** Whether `name` also stands around the words of a text that are a name of the entry. */
  readonly isInText?: boolean;
}

/** What the engine knows of a kind, whoever defines it. */
interface KindTraits<Id extends string, F extends FactFields> {
  /** Also its folder in `content/entries/`, and its name in data and addresses. */
  readonly id: Id;
  readonly facts: F;
  /** Whether an entry can't do without `facts`. */
  readonly needsFacts?: boolean;
  /** Whether its entries stand in the margin from the start; the others wait for the reader's dial. */
  readonly isEssential?: boolean;
  /** Whether its names tell in a table of contents what an exchange is about. */
  readonly isTelling?: boolean;
  /** Whether its names are common nouns, which a text may write with a small letter. */
  readonly hasCommonNames?: boolean;
  /** Whether it is in the table of instruments. */
  readonly isInstrument?: boolean;
  /** Whether the cover and the foot of every page lead to its entries. */
  readonly isInNavigation?: boolean;
  /** The relations that may end at it, besides those that may end at anything. */
  readonly ends: readonly BoundRelation[];
}

/** A kind that comes with the engine. */
export interface BuiltInKind<
  Id extends string = string,
  F extends FactFields<BuiltInField> = FactFields<BuiltInField>,
  N extends boolean = boolean,
> extends KindTraits<Id, F> {
  readonly isOwn: false;
  /** By language; an edition may put others in their place. */
  readonly names: Readonly<Record<Language, KindNames>>;
  readonly needsFacts?: N;
  /** Without it, TEI has no list for the kind, and its entries are items of a plain one. */
  readonly tei?: TeiForm;
}

/** A kind that the edition defines, in `content/kinds.yaml`. */
export interface OwnKind extends KindTraits<string, FactFields<OwnField>> {
  readonly isOwn: true;
  /** In the language of the edition. */
  readonly names: KindNames;
  /** Its type in the vocabulary of schema.org. */
  readonly schemaType: SchemaType;
  /** Whether its definition has a slip, so that facts can't be judged by it. */
  readonly isUnsound?: boolean;
}
