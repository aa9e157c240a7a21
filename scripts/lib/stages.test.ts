import { expect, it } from 'vitest';
import { runStages, summary, type Stage } from './stages.mjs';

/** Returns stages that end when the test says so, and a record of what was started and printed. */
function workshop() {
  const started: string[] = [];
  const ends = new Map<string, (isGreen: boolean) => void>();
  let printed = '';
  const outputs = new Map<string, (text: string) => void>();
  return {
    started,
    printed: () => printed,
    print: (text: string | Uint8Array): void => void (printed += String(text)),
    run(stage: Stage, print: (text: string | Uint8Array) => void): Promise<boolean> {
      started.push(stage.name);
      outputs.set(stage.name, print);
      return new Promise((done) => ends.set(stage.name, done));
    },
    say: (name: string, text: string): void => outputs.get(name)?.(text),
    async end(name: string, isGreen = true): Promise<void> {
      ends.get(name)?.(isGreen);
      await new Promise((done) => setTimeout(done));
    },
  };
}

it('runs two stages of one core at once, and one of two cores alone', async () => {
  const shop = workshop();
  const all = runStages(
    [
      { name: 'lint', command: '' },
      { name: 'check', command: '' },
      { name: 'units', command: '', cores: 2 },
    ],
    shop.print,
    shop.run,
  );
  expect(shop.started).toEqual(['lint', 'check']);
  await shop.end('check');
  expect(shop.started).toEqual(['lint', 'check']);
  await shop.end('lint');
  expect(shop.started).toEqual(['lint', 'check', 'units']);
  await shop.end('units');
  expect((await all).map(({ stage, isGreen }) => [stage.name, isGreen])).toEqual([
    ['lint', true],
    ['check', true],
    ['units', true],
  ]);
});

it('prints the output of stages in their order, that of the first one immediately', async () => {
  const shop = workshop();
  const all = runStages(
    [
      { name: 'one', command: '' },
      { name: 'two', command: '' },
    ],
    shop.print,
    shop.run,
  );
  shop.say('two', 'b');
  shop.say('one', 'a');
  expect(shop.printed()).toBe('\n== one\na');
  await shop.end('two');
  shop.say('one', 'a');
  await shop.end('one');
  await all;
  expect(shop.printed()).toBe('\n== one\naa\n== two\nb');
});

it('leaves out a stage whose need failed, and goes on with the others', async () => {
  const shop = workshop();
  const all = runStages(
    [
      { name: 'build', command: '' },
      { name: 'size', command: '', needs: 'build' },
      { name: 'units', command: '' },
      { name: 'browser', command: '', needs: 'size' },
    ],
    shop.print,
    shop.run,
  );
  expect(shop.started).toEqual(['build', 'units']);
  await shop.end('build', false);
  await shop.end('units');
  const ended = await all;
  expect(shop.started).toEqual(['build', 'units']);
  expect(summary(ended)).toMatch(
    /^\nbuild: FAILED, [\d.]+ s\nsize: not run, because build failed\nunits: fine, [\d.]+ s\nbrowser: not run, because size failed\n\n0 passed, 1 failed$/,
  );
});

it('counts tests, and a runner that fails without naming one as one failure', async () => {
  const tally = (passed: number, failed: number, skipped = 0, notes: readonly string[] = []) => ({
    command: '',
    tally: () => ({ passed, failed, skipped, notes }),
  });
  const ended = await runStages(
    [
      { name: 'units', ...tally(5, 2) },
      { name: 'browser', ...tally(7, 0, 3, ['skipped 3: no touch']) },
    ],
    () => undefined,
    () => Promise.resolve(false),
  );
  expect(ended.map(({ isGreen }) => isGreen)).toEqual([false, false]);
  expect(
    summary(ended)
      .replaceAll(/[\d.]+ s\b/g, 'TIME')
      .trim()
      .split('\n'),
  ).toEqual([
    'units: FAILED, TIME, 5 passed, 2 failed, 0 skipped',
    'browser: FAILED, TIME, 7 passed, 0 failed, 3 skipped',
    '  skipped 3: no touch',
    '',
    '12 passed, 3 failed',
  ]);
});

it('calls a stage failed whose report names a failure, whatever its exit status', async () => {
  const [ended] = await runStages(
    [{ name: 'units', command: '', tally: () => ({ passed: 1, failed: 1, skipped: 0, notes: [] }) }],
    () => undefined,
    () => Promise.resolve(true),
  );
  expect(ended?.isGreen).toBe(false);
});

it('runs commands and reports their exit status', async () => {
  let printed = '';
  const ended = await runStages(
    [
      { name: 'good', command: 'node --version' },
      { name: 'bad', command: 'node --no-such-flag' },
      { name: 'missing', command: 'no-such-program-here' },
    ],
    (text) => (printed += String(text)),
  );
  expect(ended.map(({ isGreen }) => isGreen)).toEqual([true, false, false]);
  expect(printed).toContain(process.version);
  expect(printed).toContain('no-such-flag');
  expect(printed).toContain('no-such-program-here');
});
