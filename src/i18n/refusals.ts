/* Sentences that the first view does not say: refusals of configs, schedules and addresses. */
import type { AddressProblem } from '../address/index.ts';
import { assertUnreachable } from '../base/index.ts';
import type { ScheduleTextError } from '../schedule/index.ts';
import type { ConfigReason } from '../threads/index.ts';
import type { Messages } from './catalogue.ts';

/** Returns what is wrong with a config; `path` is the path it names. */
export function configSentence(messages: Messages, reason: ConfigReason, path: string): string {
  switch (reason.kind) {
    case 'pathEmpty':
      return messages['path.empty'];
    case 'pathRelative':
      return path === 'none' ? messages['path.none'] : messages['path.relative']({ text: path });
    case 'pathTrailing':
      return messages['path.trailing'];
    case 'pathNul':
      return messages['path.nul'];
    case 'pathCharacter':
      return messages['path.character'];
    case 'pathLong':
      return messages['path.long']({ n: reason.found, max: reason.max });
    case 'pathSlashes':
      return messages['path.slashes']({ n: reason.found, max: reason.max });
    case 'fixUnknown':
      return messages['config.fixUnknown'](reason);
    case 'world':
    case 'threads':
    case 'grain':
    case 'fixCount':
    case 'fixPair':
      return messages[`config.${reason.kind}`];
    default:
      return assertUnreachable(reason);
  }
}

/** Returns where a text stops being a schedule; `letters` are those of the threads. */
export function scheduleSentence(
  messages: Messages,
  { reason, text, partial }: ScheduleTextError,
  letters: readonly string[],
): string {
  switch (reason) {
    case 'thread':
      return messages['schedule.unknown']({ text, letters });
    case 'count':
    case 'separator':
      return messages[`schedule.${reason}`]({ text });
    case 'long':
      // The limit on steps was reached.
      return messages['schedule.long']({ text, max: partial.length });
    default:
      return assertUnreachable(reason);
  }
}

/** Returns what could not be followed in an address, and what is shown instead. */
export function addressSentence(messages: Messages, problem: AddressProblem): string {
  switch (problem.kind) {
    case 'newer':
      return messages['address.newer'](problem);
    case 'long':
      return messages['address.long'](problem);
    case 'end':
      return messages['address.end'](problem);
    case 'value':
      return messages['address.value'](problem);
    case 'path': {
      const why = configSentence(messages, problem.reason, problem.text);
      return messages['address.path']({ why, used: problem.used });
    }
    case 'fix':
      switch (problem.reason) {
        case 'unknown':
          return messages['address.fixUnknown'](problem);
        case 'pair':
          return messages['address.fixPair'](problem);
        case 'count':
          return messages['address.fixCount'](problem);
      }
      break;
    case 'schedule':
      return messages['address.damaged'](problem);
    case 'step':
      return messages['address.step'](problem);
    default:
      return assertUnreachable(problem);
  }
}
