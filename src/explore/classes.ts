import type { Ending, WorldName } from '../threads/index.ts';

type Test = (ending: Ending) => boolean;

const any =
  (prefix: string): Test =>
  ({ tokens }) =>
    tokens.some((token) => token.startsWith(prefix));
const thread =
  (number: number, prefix: string): Test =>
  ({ tokens }) =>
    tokens[number]?.startsWith(prefix) === true;
const flag =
  (name: string): Test =>
  ({ flags }) =>
    flags.includes(name);

/** Classes of outcomes (model.md sections 3 and 7). They overlap. */
const CLASSES: Readonly<Record<WorldName, Readonly<Record<string, Test>>>> = {
  faithful: {
    allOk: ({ tokens }) => tokens.every((token) => token === 'ok'),
    anySilentTruncation: any('trunc:'),
    anyKernelReject: any('einval:'),
    anyDetected: any('efault'),
    anyBadPath: any('badpath'),
    anyBadFile: any('badfile'),
    anyBadDir: any('baddir'),
    anyCrash: any('crash'),
  },
  article: {
    clean: ({ tokens, flags }) => tokens.join(' ') === 'ok ok done' && flags.length === 0,
    serializerSilentTruncation: thread(1, 'trunc:'),
    serializerKernelReject: thread(1, 'einval:'),
    serializerGarbageAccepted: thread(1, 'garbage'),
    serializerDetected: thread(1, 'efault'),
    validatorBadDir: thread(0, 'baddir'),
    anyCrash: any('crash'),
    deadlock: any('blocked'),
    uafReadSerializer: flag('uafRead:serializer'),
    uafReadValidator: flag('uafRead:validator'),
    writeAfterFree: flag('writeAfterFree:validator'),
  },
};

/** Names of a world's classes with their tests. */
export const classesOf = (world: WorldName): readonly (readonly [string, Test])[] =>
  Object.entries(CLASSES[world]);
