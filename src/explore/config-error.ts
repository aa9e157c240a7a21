import {
  checkConfig,
  type Config,
  type ConfigError as Refused,
  type ConfigReason,
} from '../threads/index.ts';

/** The error of a config that names no model: which field, a sentence, and the reason as data. */
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

/** The config, if it names a model; otherwise throws a `ConfigError`. */
export function demandConfig(config: Config): Config {
  const checked = checkConfig(config);
  if (!checked.ok) throw new ConfigError(checked.error);
  return checked.value;
}
