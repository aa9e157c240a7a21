import { describe, expect, it } from 'vitest';
import { inRem } from './one-unit.mjs';

describe('one unit', () => {
  it('turns px into sixteenths of the root’s type', () => {
    expect(inRem('4px')).toBe('0.25rem');
    expect(inRem('1px solid var(--rule)')).toBe('0.0625rem solid var(--rule)');
    expect(inRem('calc(100vh - 85px - (1rem - 16px) * 1.5)')).toBe(
      'calc(100vh - 5.3125rem - (1rem - 1rem) * 1.5)',
    );
    expect(inRem('-10px .5px')).toBe('-0.625rem 0.03125rem');
    expect(inRem('linear-gradient(transparent 0 2px, red 2px 3.5px)')).toBe(
      'linear-gradient(transparent 0 0.125rem, red 0.125rem 0.21875rem)',
    );
  });

  it('leaves names, colours, and other units', () => {
    const kept = 'var(--high-12px) #12px 2em 50% 0';
    expect(inRem(kept)).toBe(kept);
    expect(inRem('0px')).toBe('0px');
  });
});
