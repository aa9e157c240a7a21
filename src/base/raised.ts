const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Returns a whole number as an exponent is written: `⁻¹⁴` for -14. */
export const raised = (exponent: number): string =>
  String(exponent)
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
    .replace('-', '⁻');
