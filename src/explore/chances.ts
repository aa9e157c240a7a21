/** By n: lcm(1..n), a common denominator of the chances 1/1 to 1/n. */
const COMMON = [1n, 1n, 2n, 6n, 12n] as const;

/**
 * Exact chances as integers. With n threads, the chance of an event of at most k steps is stored multiplied by
 * lcm(1..n)^k. The product is an integer, because each step divides by at most n.
 */
export class ChanceScale {
  readonly #base: bigint;
  readonly #powers = [1n];
  /** base * weight / enabled, at index weight * 8 + enabled. An integer, because `enabled` divides `base`. */
  readonly #factors: readonly bigint[];

  constructor(threads: number) {
    const base = COMMON[threads] ?? 1n;
    this.#base = base;
    this.#factors = Array.from({ length: 64 }, (_, index) =>
      index % 8 === 0 ? 0n : (base * BigInt(index >> 3)) / BigInt(index % 8),
    );
  }

  /** Returns the factor by which the chance of an event of `steps` steps is multiplied. */
  power(steps: number): bigint {
    for (let e = this.#powers.length; e <= steps; e += 1) {
      this.#powers.push((this.#powers[e - 1] ?? 1n) * this.#base);
    }
    return this.#powers[steps] ?? 1n;
  }

  /** Returns the chance, times the base, that one of `weight` threads runs when `enabled` threads may run. */
  share(weight: number, enabled: number): bigint {
    return this.#factors[weight * 8 + enabled] ?? 0n;
  }
}
