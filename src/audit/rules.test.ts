import { describe, expect, test } from 'vitest';
import { HELD_OUT_FORMS } from './fixtures/rules-held-out-forms.ts';
import { HELD_OUT_CASTS } from './fixtures/rules-held-out.ts';
import { STYLES } from './fixtures/rules-of-styles.ts';
import { RULES_OF_FLOW } from './fixtures/rules-of-flow.ts';
import { RULES_OF_TYPES } from './fixtures/rules-of-types.ts';
import { audit } from './index.ts';

const foundIn = (text: string): readonly string[] =>
  audit([{ name: 'a.c', text }]).findings.map(
    ({ line, kind, class: its, thread }) => `${line}:${kind}:${its}${thread === null ? '' : ':thread'}`,
  );

describe.each(
  Object.entries({ ...RULES_OF_TYPES, ...RULES_OF_FLOW, ...HELD_OUT_CASTS, ...HELD_OUT_FORMS, ...STYLES }),
)('%s', (_, programs) => {
  test.each(programs)('%s', (_name, text, found) => {
    expect(foundIn(text).toSorted()).toEqual(found.toSorted());
  });
});
