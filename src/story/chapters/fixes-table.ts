import { assertUnreachable } from '../../base/index.ts';
import { plainText, type FixesTable, type Line } from './content.ts';
import type { ProseLanguage } from './language.ts';
import { WORLD_NAMES } from '../../threads/index.ts';
import { fixWorths, type Worth } from './verdicts.ts';

/** Separates a verdict from its reason, and two reasons. */
const COLON: Readonly<Record<ProseLanguage, string>> = { en: ': ', zh: '：' };
const SEMICOLON: Readonly<Record<ProseLanguage, string>> = { en: '; ', zh: '；' };

/** Returns the table of fixes in one language. `say` returns the words of prose/<language>/fixes-table.story. */
export function fixesTable(say: (id: string) => Line, language: ProseLanguage): FixesTable {
  const text = (id: string): string => plainText(say(id));
  const lineOf = (worth: Worth): Line => {
    const verdict = { kind: 'em', text: text(worth.kind) } as const;
    switch (worth.kind) {
      case 'absent':
        return [text('absent')];
      case 'enough':
        return [verdict, COLON[language], ...say('well')];
      case 'short':
        return [
          verdict,
          ...worth.left.flatMap(({ leftover, href }, index) => [
            (index === 0 ? COLON : SEMICOLON)[language],
            { kind: 'page', href, text: text(leftover) } as const,
          ]),
        ];
      default:
        return assertUnreachable(worth);
    }
  };
  return {
    caption: say('caption'),
    heads: ['fix', ...WORLD_NAMES].map(text),
    rows: fixWorths().map(({ name, worlds }) => [
      { kind: 'fix', line: [{ kind: 'code', text: name }] },
      ...WORLD_NAMES.map((world) => ({ kind: worlds[world].kind, line: lineOf(worlds[world]) })),
    ]),
  };
}
