import { describe, expect, it, vi } from 'vitest';
import { okValue } from '../base/index.ts';
import { exploreRace, judgeRace, readRace, type RaceFinding } from '../racetext/index.ts';
import { EXERCISES, exerciseText, type ExerciseId } from './exercises.ts';
import { edited, SOLUTIONS } from './fixtures/solutions.ts';
import { taskOf } from './mend/task.ts';

vi.setConfig({ testTimeout: 60_000 });

async function judged(id: ExerciseId, text: string): Promise<readonly RaceFinding[]> {
  const race = okValue(readRace(text));
  return judgeRace(taskOf(id), race, exploreRace(race, { grain: 'access' }));
}
const broken = (findings: readonly RaceFinding[]): readonly string[] =>
  findings.filter(({ isMet }) => !isMet).map(({ rule, names }) => [rule, ...names].join(' '));
const without = (text: string, pattern: RegExp): string => text.replace(pattern, '');

describe('the exercises', () => {
  it('are at least six', () => expect(EXERCISES.length).toBeGreaterThanOrEqual(6));

  it.each(EXERCISES)(
    '%s is broken as it is, though it does its work, and small enough to search',
    async (id) => {
      const text = await exerciseText(id);
      const rules = (await judged(id, text)).filter(({ isMet }) => !isMet).map(({ rule }) => rule);
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) expect(['never', 'fault', 'deadlock']).toContain(rule);
      const { reachableStates, complete } = exploreRace(okValue(readRace(text)), { grain: 'access' });
      expect(complete && reachableStates < 20_000).toBe(true);
    },
  );

  it.each(EXERCISES.flatMap((id) => SOLUTIONS[id].map((edits, at) => [id, at + 1, edits] as const)))(
    '%s is solved by solution %i',
    async (id, _at, edits) => {
      expect(broken(await judged(id, edited(await exerciseText(id), edits)))).toEqual([]);
    },
  );

  it.each(EXERCISES)('%s is not solved by threads that do nothing', async (id) => {
    const text = await exerciseText(id);
    const emptied = text.replace(
      /(thread \w+(?: x\d)? \{\n)([\s\S]*?)\n\}/g,
      (_all, head: string, body: string) => {
        const own = /^ {2}u8 [^=\n]*$/m.exec(body)?.[0] ?? '';
        return `${head}${own}\n  atomic { }\n}`;
      },
    );
    const findings = broken(await judged(id, emptied));
    expect(findings.some((finding) => /^(exists|work)/.test(finding))).toBe(true);
  });
});

describe('the judge', () => {
  it('says what a dodge takes away', async () => {
    const ticket = await exerciseText('ticket');
    const solved = edited(ticket, SOLUTIONS.ticket[0] ?? []);
    expect(broken(await judged('ticket', without(ticket, /never.*\n/)))).toContain('conditions');
    expect(broken(await judged('ticket', solved.replace('x2', 'x3')))).toContain('threads seller1 seller2');
    expect(broken(await judged('ticket', solved.replace('left = 1', 'left = 2')))).toContain('given left');
    expect(
      broken(await judged('ticket', edited(ticket, [['  if (left', '  atomic { }\n  if (left']]))),
    ).toContain('without atomic');
  });

  it('sees a constant that stands in place of the work, since it begins from other numbers too', async () => {
    const text = edited(await exerciseText('own-lock'), [
      ['  wait !b_in\n  a_in = true\n  n += 1\n', '  wait !b_in\n  n = 4\n'],
      ['  wait !a_in\n  b_in = true\n  n *= 2\n', '  wait !a_in\n  n = 4\n'],
    ]);
    const findings = broken(await judged('own-lock', text));
    expect(findings).toContain('exists b_first');
    expect(findings.some((finding) => finding.startsWith('work'))).toBe(true);
    const sure = (await exerciseText('transfers')).replace(
      /thread there[\s\S]*?\nnever/,
      ['thread there {', '  a = 45', '}', '', 'thread back {', '  b = 55', '}', '', 'never'].join('\n'),
    );
    expect(broken(await judged('transfers', sure))).toEqual(['work there, back [a=46 b=55] [a=45 b=55]']);
  });

  it('takes a search that was stopped for no proof', async () => {
    const race = okValue(readRace(edited(await exerciseText('ticket'), SOLUTIONS.ticket[0] ?? [])));
    const part = exploreRace(race, { grain: 'access', maxStates: 5 });
    expect(broken(judgeRace(taskOf('ticket'), race, part))).toContain('whole');
  });
});
