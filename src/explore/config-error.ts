import {
  checkConfig,
  type Config,
  type ConfigError as Refused,
  type ConfigReason,
} from '../threads/index.ts';

/** Thrown for an invalid config. Names the field, and gives the reason as a sentence and as data. */
export class ConfigError extends Error implements Refused {
  override readonly name = 'ConfigError';
  readonly field: keyof Config;
  readonly reason: ConfigReason;

  constructor({ field, message, reason }: Refused) {
    super(message);
    this.field = field;
    this.reason = reason;
  }
}

/** Returns the config if `checkConfig` accepts it; otherwise throws a `ConfigError`. */
export function demandConfig(config: Config): Config {
  const checked = checkConfig(config);
  if (!checked.ok) throw new ConfigError(checked.error);
  return checked.value;
}
