import { audit, scoreOf, type Expected } from '../audit/index.ts';
import { grepCasts, grepWide } from './grep.ts';

interface Case {
  readonly files: readonly string[];
  readonly findings: readonly Expected[];
}
/** What a tool found of what is there, by lines. */
interface Measured {
  readonly reported: number;
  readonly right: number;
  readonly found: number;
}
export interface Figures {
  readonly cases: number;
  readonly required: number;
  readonly here: Measured & { readonly classed: number };
  readonly grep: Measured;
  readonly wide: Measured;
}

const PLACE = '../audit/fixtures/';
const texts = import.meta.glob<string>('../audit/fixtures/*.{c,h}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const cases = Object.values(
  import.meta.glob<Case>('../audit/fixtures/*.expected.json', { import: 'default', eager: true }),
);

/** What a search for lines finds of the lines that are expected. */
function searched(find: (text: string) => readonly number[]): Measured {
  const sum = { reported: 0, right: 0, found: 0 };
  for (const { files, findings } of cases)
    for (const file of files) {
      const lines = find(texts[`${PLACE}${file}`] ?? '');
      const wanted = findings.filter((finding) => finding.file === file);
      sum.reported += lines.length;
      sum.right += lines.filter((line) => wanted.some((finding) => finding.line === line)).length;
      sum.found += wanted.filter(({ line, required }) => required && lines.includes(line)).length;
    }
  return sum;
}

const scores = cases.map(({ files, findings }) =>
  scoreOf(audit(files.map((name) => ({ name, text: texts[`${PLACE}${name}`] ?? '' }))), findings),
);
const total = (key: keyof (typeof scores)[number]): number =>
  scores.reduce((sum, score) => sum + score[key], 0);

/** How well the audit does on the cases of our own, and what grep would have said. The build puts the numbers in place of this file. */
export const FIGURES: Figures = {
  cases: cases.length,
  required: total('required'),
  here: {
    reported: total('reported'),
    right: total('right'),
    found: total('found'),
    classed: total('classed'),
  },
  grep: searched(grepCasts),
  wide: searched(grepWide),
};
