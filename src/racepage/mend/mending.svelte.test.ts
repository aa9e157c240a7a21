import { expect, test, vi } from 'vitest';
import { exerciseText } from '../exercises.ts';
import { clientHere } from '../fixtures/client.ts';
import { Mending } from './mending.svelte.ts';

test('a text counts as brought by a link only as long as it is that text', async () => {
  const text = await exerciseText('letter');
  const mending = new Mending(clientHere);
  mending.choose('letter', text);
  await mending.judge(text);
  expect(mending.state.kind).toBe('judged');
  expect(mending.isBrought).toBe(true);
  void mending.judge(text.replace('letter = 7', 'letter = 8'));
  expect(mending.isBrought).toBe(false);
  await vi.waitFor(() => expect(mending.state.kind).not.toBe('judging'));
  mending.choose('letter');
  await mending.judge(text);
  expect(mending.isBrought).toBe(false);
});
