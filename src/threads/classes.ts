import type { WorldName } from './config.ts';
import { ENDINGS, kindOf, type EndingId, type Flag, type Kind } from './endings.ts';
import type { Outcome } from './token.ts';

/** A class of outcomes (model.md sections 3 and 7). Classes overlap. */
export interface OutcomeClass {
  readonly name: string;
  /** The kind whose mark it is drawn with. */
  readonly kind: Kind;
  /** Does an outcome belong to it? */
  readonly holds: (outcome: Outcome) => boolean;
}

/** Outcomes in which somebody came to one of these endings. */
const withEnding = (
  name: string,
  ...ids: readonly Extract<EndingId, Outcome['tokens'][number]['kind']>[]
) => ({
  name,
  kind: ENDINGS[ids[0] ?? 'ok'].kind,
  holds: ({ tokens }: Outcome): boolean => tokens.some(({ kind }) => ids.some((id) => id === kind)),
});
const withFlag = (name: string, flag: Flag): OutcomeClass => ({
  name,
  kind: 'freed',
  holds: ({ flags }) => flags.includes(flag),
});
/** Outcomes in which nothing went wrong. */
const fine = (name: string): OutcomeClass => ({
  name,
  kind: 'fine',
  holds: (outcome) => kindOf(outcome) === 'fine',
});

const CLASSES: Readonly<Record<WorldName, readonly OutcomeClass[]>> = {
  faithful: [
    fine('allOk'),
    withEnding('anySilentTruncation', 'trunc'),
    withEnding('anyKernelReject', 'einval'),
    withEnding('anyDetected', 'efault'),
    withEnding('anyBadPath', 'badpath'),
    withEnding('anyBadFile', 'badfile'),
    withEnding('anyBadDir', 'baddir'),
    withEnding('anyCrash', 'crash'),
  ],
  article: [
    fine('clean'),
    withEnding('serializerSilentTruncation', 'trunc'),
    withEnding('serializerKernelReject', 'einval', 'einval:garbage'),
    withEnding('serializerGarbageAccepted', 'garbage'),
    withEnding('serializerDetected', 'efault'),
    withEnding('validatorBadDir', 'baddir'),
    withEnding('anyCrash', 'crash'),
    withEnding('deadlock', 'blocked'),
    withFlag('uafReadSerializer', 'uafRead:serializer'),
    withFlag('uafReadValidator', 'uafRead:validator'),
    withFlag('writeAfterFree', 'writeAfterFree:validator'),
  ],
};

/** The classes of a world. Exactly one of them is of the kind `fine`: nothing went wrong. */
export const classesOf = (world: WorldName): readonly OutcomeClass[] => CLASSES[world];
