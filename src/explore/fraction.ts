/** A probability as an exact reduced fraction. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Reduces a fraction to lowest terms; 0 becomes `0/1`. */
export function reduced(numerator: bigint, denominator: bigint): Fraction {
  const common = gcd(denominator, numerator);
  return { numerator: numerator / common, denominator: denominator / common };
}

const bitLength = (value: bigint): number => value.toString(16).length * 4;

/** Returns the double nearest to a fraction of at most 1, ties to even. */
export function nearestDouble({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  // A quotient of more than 64 bits, with the last bit set for any remainder, rounds as the exact fraction does.
  const shift = Math.max(0, bitLength(denominator) - bitLength(numerator) + 72);
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  const sticky = quotient * denominator === scaled ? quotient : quotient | 1n;
  // In two halves, since 2^-shift alone may be too small for a double.
  const half = shift >> 1;
  return Number(sticky) * 2 ** -half * 2 ** -(shift - half);
}
