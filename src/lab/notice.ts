import type { I18n } from '../i18n/index.ts';
import { MOST_RUNS, printSchedule } from '../schedule/index.ts';
import type { Lab, Notice } from '../state/index.ts';
import { lettersOf } from '../threads/index.ts';

/** Returns the sentence of a notice. */
export function noticeSentence(i18n: I18n, notice: Notice, lab: Lab): string {
  switch (notice.kind) {
    case 'dropped': {
      const { kept, total, error } = notice;
      return i18n.t('notice.kept', { kept, total, error, threads: lab.run.threads });
    }
    case 'outcome':
      return i18n.t('notice.outcome', { before: notice.before, after: notice.after });
    case 'fixDropped':
      return i18n.t('notice.fixDropped', { words: notice.words.join(', ') });
    case 'futureDropped': {
      const { moment } = notice.run;
      return i18n.t('notice.futureDropped', {
        most: MOST_RUNS,
        schedule: printSchedule(moment.schedule, lettersOf(moment)),
      });
    }
    case 'said':
      return notice.say();
    case 'futuresUnsaved':
      return i18n.t('notice.futuresUnsaved');
    case 'futuresRefused':
      return i18n.t('notice.futuresRefused', { lost: notice.lost });
  }
}
