import { FIGURES, WRITING_FUNCTIONS } from '../../facts/index.ts';
import type { I18n } from '../../i18n/index.ts';
import { percent } from '../../story/chapters/language.ts';
import type { Sight } from '../script/index.ts';
import type { TalkWords } from '../words.ts';

/** A number with what it counts. */
export interface Figure {
  readonly value: string;
  readonly says: string;
  /** The same number as squares, `of` of which fill the width. */
  readonly squares?: { readonly count: number; readonly of: number; readonly look: 'pale' | 'ink' };
}

/** Returns the numbers of a sight, from the table of facts. */
export function figuresOf(
  sight: Extract<Sight, 'costs' | 'chances' | 'casts'>,
  words: TalkWords,
  i18n: I18n,
): readonly Figure[] {
  const of = (id: keyof typeof FIGURES): string => words.number(FIGURES[id].value);
  switch (sight) {
    case 'costs':
      return [
        { value: of('silentPreemptions'), says: i18n.t('class.silent') },
        { value: of('otherPreemptions'), says: i18n.t('class.detected') },
        { value: of('otherPreemptions'), says: i18n.t('class.turnedAway') },
        { value: of('otherPreemptions'), says: i18n.t('class.rejected') },
      ];
    case 'chances':
      return [
        { value: percent(FIGURES.silent.value, 2), says: words.say('hall.byCall') },
        { value: percent(FIGURES.silentByByte.value, 2), says: words.say('hall.byByte') },
        { value: `${FIGURES.silentPercent.value}%`, says: words.say('hall.measured') },
      ];
    case 'casts': {
      const casts = FIGURES.casts.value;
      return [
        {
          value: of('casts'),
          says: words.say('hall.places'),
          squares: { count: casts, of: casts, look: 'pale' },
        },
        {
          value: of('castsWritten'),
          says: words.say('hall.writes'),
          squares: { count: FIGURES.castsWritten.value, of: casts, look: 'ink' },
        },
        {
          value: of('castFunctions'),
          says: `${words.say('hall.functions')}: ${Object.values(WRITING_FUNCTIONS)
            .map(({ name }) => `\`${name}\``)
            .join(words.say('hall.comma'))}`,
        },
      ];
    }
  }
}
