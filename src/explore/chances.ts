/** lcm(1..n): what chances of 1/1 to 1/n have as common denominator. */
const COMMON = [1n, 1n, 2n, 6n, 12n] as const;

/**
 * Chances as whole numbers. The chance of something that takes at most k steps is kept times lcm(1..n)^k, n threads,
 * which is always whole: every step divides by at most n.
 */
export class ChanceScale {
  readonly #base: bigint;
  readonly #powers = [1n];
  /** base * weight / enabled, by weight * 8 + enabled: whole, as enabled divides base. */
  readonly #factors: readonly bigint[];

  constructor(threads: number) {
    const base = COMMON[threads] ?? 1n;
    this.#base = base;
    this.#factors = Array.from({ length: 64 }, (_, index) =>
      index % 8 === 0 ? 0n : (base * BigInt(index >> 3)) / BigInt(index % 8),
    );
  }

  /** What the chance of something of `steps` steps is multiplied with. */
  power(steps: number): bigint {
    for (let e = this.#powers.length; e <= steps; e += 1) {
      this.#powers.push((this.#powers[e - 1] ?? 1n) * this.#base);
    }
    return this.#powers[steps] ?? 1n;
  }

  /** The chance that one of `weight` threads runs, of `enabled`, times the base. */
  share(weight: number, enabled: number): bigint {
    return this.#factors[weight * 8 + enabled] ?? 0n;
  }
}
