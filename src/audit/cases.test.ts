import { describe, expect, test } from 'vitest';
import { audit, scoreOf, type Expected, type Finding } from './index.ts';

/** The file of a case, as far as it is compared. */
interface Case {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly findings: readonly (Omit<
    Finding,
    'thread' | 'uses' | 'body' | 'startedBy' | 'window' | 'cutAt'
  > & {
    readonly required: boolean;
    readonly thread: { readonly by: string; readonly entry: string; readonly path: readonly string[] } | null;
  })[];
}

const texts = import.meta.glob<string>('./fixtures/*.{c,h}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const cases = Object.values(
  import.meta.glob<Case>('./fixtures/*.expected.json', { import: 'default', eager: true }),
);

const reportOf = ({ files }: Case): ReturnType<typeof audit> =>
  audit(files.map((name) => ({ name, text: texts[`./fixtures/${name}`] ?? '' })));

/** A finding in the words of the case's file. */
function told(finding: Finding): object {
  const { thread, startedBy, uses: _uses, body: _body, window: _window, cutAt: _cutAt, ...rest } = finding;
  return {
    ...rest,
    thread: thread === null ? null : { by: startedBy?.function, entry: thread[0], path: thread },
  };
}

const inOrder = (a: { file: string; line: number; column: number }, b: typeof a): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

describe('the public cases', () => {
  test.each(cases.map((each) => [`${each.id}: ${each.title}`, each] as const))('%s', (_, each) => {
    const report = reportOf(each);
    const wanted = each.findings.map((finding) => {
      const { required: _required, ...rest } = finding;
      const {
        note: _note,
        seenBy: _seenBy,
        ...plain
      } = rest as typeof rest & { note: unknown; seenBy: unknown };
      return plain;
    });
    expect(report.findings.toSorted(inOrder).map(told)).toEqual(wanted.toSorted(inOrder));
    expect(report.unresolved).toEqual([]);
  });

  test('are all found, and nothing else', () => {
    const scores = cases.map((each) => scoreOf(reportOf(each), each.findings satisfies readonly Expected[]));
    const sum = (key: keyof (typeof scores)[number]): number =>
      scores.reduce((all, score) => all + score[key], 0);
    expect(sum('required')).toBe(96);
    expect(sum('found')).toBe(96);
    expect(sum('right')).toBe(sum('reported'));
    expect(sum('classed')).toBe(sum('right'));
  });
});
