import type { WorldName } from './config.ts';
import { ENDINGS, kindOf, type Kind } from './endings.ts';
import type { Outcome } from './token.ts';
import { byWorld, worldOf } from './worlds/index.ts';
import type { ClassRule } from './worlds/world.ts';

/** A class of outcomes (model.md sections 3 and 7). Classes overlap. */
export interface OutcomeClass {
  readonly name: string;
  /** The kind whose mark it is drawn with. */
  readonly kind: Kind;
  /** Reports whether an outcome belongs to the class. */
  readonly holds: (outcome: Outcome) => boolean;
}

function classOf({ name, endings, flag }: ClassRule): OutcomeClass {
  if (flag !== undefined) return { name, kind: 'freed', holds: ({ flags }) => flags.includes(flag) };
  if (endings === undefined) return { name, kind: 'fine', holds: (outcome) => kindOf(outcome) === 'fine' };
  return {
    name,
    kind: ENDINGS[endings[0]].kind,
    holds: ({ tokens }) => tokens.some(({ kind }) => endings.includes(kind)),
  };
}

const CLASSES = byWorld((world) => worldOf(world).classes.map(classOf));

/** Returns the classes of a world. Exactly one is of the kind `fine`. */
export const classesOf = (world: WorldName): readonly OutcomeClass[] => CLASSES[world];
