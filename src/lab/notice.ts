import type { AddressProblem } from '../address/index.ts';
import type { Run } from '../frames/index.ts';
import type { I18n } from '../i18n/index.ts';
import type { ScheduleTextError } from '../schedule/index.ts';
import type { Notice } from '../state/index.ts';
import type { ConfigError } from '../threads/index.ts';

export const addressSentence = (_i18n: I18n, problem: AddressProblem, _run: Run): string => JSON.stringify(problem);
export const noticeSentence = (_i18n: I18n, notice: Notice, _run: Run): string => notice.kind;
export const configSentence = (_i18n: I18n, error: ConfigError, _path: string): string => error.message;
export const scheduleSentence = (_i18n: I18n, error: ScheduleTextError, _letters: readonly string[]): string => error.reason;
