import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceMap } from './source-map.ts';
import { INVARIANTS } from './track.ts';

it('every invariant names an existing test', () => {
  const root = new URL('../../', import.meta.url);
  expect(INVARIANTS.filter(([, file]) => !existsSync(new URL(file, root)))).toEqual([]);
});

it('the source map has every step of both worlds, each with a line', () => {
  expect(sourceMap('faithful').map(({ call }) => call)).toEqual(
    'P1 P2 C1 C2 C3 C4 C5 C6 C7 C8 PACK IOCTL'.split(' '),
  );
  expect(sourceMap('article').map(({ call }) => call)).toEqual('V1 V2 V3 V4 S1 S2 S3 S4 S5 F1 F2'.split(' '));
});
