import { raised } from '../base/raised.ts';

/** Formats digits and exponent of the engine, `1.9e-14`, as `1.9 × 10⁻¹⁴`. */
function scientific(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  return `${mantissa} × 10${raised(Number(exponent))}`;
}

/** Returns a count, given in decimal digits, as its size with two rounded digits: `2.5 × 10¹⁵`. */
export const magnitude = (digits: string): string => scientific(Number(digits).toExponential(1));

/**
 * Returns a probability or a share between 0 and 1 with three digits: `65.5%`, `0.391%`, `1.9 × 10⁻¹⁴`. Only an exact 0 or
 * 1 is written as 0 or 100.
 */
export function chance(value: number): string {
  const percent = value * 100;
  if (value === 0 || value === 1) return `${percent}%`;
  if (percent > 99.95) return '> 99.9%';
  if (percent >= 10) return `${percent.toFixed(1)}%`;
  if (percent >= 1) return `${percent.toFixed(2)}%`;
  if (percent >= 0.01) return `${percent.toPrecision(3)}%`;
  return scientific(value.toExponential(1));
}

/** Returns the same with two digits at most, where there is little room: `66%`, `9.1%`, `< 0.1%`. */
export function shortChance(value: number): string {
  const percent = value * 100;
  if (value === 0 || value === 1) return chance(value);
  if (percent >= 9.95) return `${Math.min(99, Math.round(percent))}%`;
  return percent >= 0.1 ? `${percent.toFixed(1)}%` : '< 0.1%';
}
