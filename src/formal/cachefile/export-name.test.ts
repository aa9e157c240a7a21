import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CONFIG_OF, DEFAULT_PATH } from '../../scenarios/index.ts';
import { WORLD_NAMES, checkConfig, checkPath, configKey, worldOf, type Config } from '../../threads/index.ts';
import { answerFile } from '../../exports/index.ts';
import { configNamed, exportName } from './export-name.ts';

const PATHS = fc.oneof(
  fc.constant(DEFAULT_PATH),
  fc
    .string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      maxLength: 62,
    })
    .map((rest) => `/${rest}`)
    .filter((path) => checkPath(path) === null),
);
const CONFIGS: fc.Arbitrary<Config> = fc.constantFrom(...WORLD_NAMES).chain((world) => {
  const { threads, grains, fixes } = worldOf(world);
  const counts = fc.integer({ min: threads.least, max: threads.most });
  return counts.chain((count) => {
    const words = fc.constantFrom(...fixes.words);
    const fix = fixes.isPerThread
      ? fc.array(words, { minLength: count, maxLength: count })
      : fc.constantFrom(...fixes.all(count));
    return fc.record({
      world: fc.constant(world),
      path: PATHS,
      threads: fc.constant(count),
      fix,
      grain: fc.constantFrom(...grains),
    });
  });
});

describe('the name of an export', () => {
  it.each([
    [CONFIG_OF.article(), 'NulAndVoid_reported_none_coarse'],
    [CONFIG_OF.article({ path: '/zc' }), 'NulAndVoid_reported_none_coarse_2Fzc'],
    [
      CONFIG_OF.faithful({ path: '/tmp/zc', fix: ['none', 'clone'] }),
      'NulAndVoid_faithful_2_none_clone_coarse_2Ftmp_2Fzc',
    ],
    [
      CONFIG_OF.article({ path: '/a_b.c', fix: ['clone', 'join-holding-lock'] }),
      'NulAndVoid_reported_clone_join_holding_lock_coarse_2Fa_5Fb_2Ec',
    ],
    [
      CONFIG_OF.faithful({ threads: 3, fix: ['lock', 'lock-narrow', 'none'], grain: 'byte' }),
      'NulAndVoid_faithful_3_lock_lock_narrow_none_byte',
    ],
    [
      CONFIG_OF.faithful({ path: `/${'-'.repeat(62)}`, threads: 4, fix: ['lock', 'none', 'none', 'none'] }),
      `NulAndVoid_faithful_4_lock_none_none_none_coarse__2F${'2D'.repeat(62)}`,
    ],
  ])('of %o is told by all of it', (config, name) => {
    expect(exportName(config)).toBe(name);
    expect(configNamed(name)).toEqual(config);
  });

  it('is a valid name for a TLA+ module and a file, and determines the config', () => {
    fc.assert(
      fc.property(CONFIGS, (config) => {
        expect(checkConfig(config).ok).toBe(true);
        const name = exportName(config);
        expect(name).toMatch(/^NulAndVoid_\w+$/);
        expect(name.length).toBeLessThan(240);
        expect(configNamed(name)).toEqual(config);
      }),
    );
  });

  it('is unique for each config, as is that of an answer', () => {
    const paths = [
      '/a/b',
      '/a_b',
      '/a%5Fb',
      '/a.b',
      '/a b',
      '/A/b',
      '/2Fzc',
      '/_2Fzc',
      '/zc',
      '/ab',
      DEFAULT_PATH,
    ];
    const fixes = [
      ['none', 'none'],
      ['none', 'lock'],
      ['lock', 'none'],
      ['none', 'none', 'lock'],
      ['none', 'lock', 'lock'],
    ];
    const configs = paths.flatMap((path) =>
      fixes.map((fix) => CONFIG_OF.faithful({ path, threads: fix.length, fix })),
    );
    const names = configs.map((config) => exportName(config));
    expect(new Set(names).size).toBe(new Set(configs.map(configKey)).size);

    const files = configs.map((config) => answerFile(config as Parameters<typeof answerFile>[0]).name);
    expect(new Set(files).size).toBe(configs.length);
  });

  it.each([
    '',
    'NulAndVoid',
    'Other_reported_none_coarse',
    'NulAndVoid_reported_none_coarse_',
    'NulAndVoid_reported_none_coarse_2fzc',
    'NulAndVoid_reported_none_coarse_zc',
    'NulAndVoid_reported_none_coarse_2Fzc_2F',
    'NulAndVoid_reported_none_coarse_2Fzc_5',
    'NulAndVoid_reported_none_coarse_2Fvar_2Fcache_2Fzpool_2Ecache',
    'NulAndVoid_reported_none_coarse__2F7A63',
    'NulAndVoid_reported_none_coarse_symmetry',
    'NulAndVoid_reported_join_lock_slot',
    'NulAndVoid_reported_nonsense_coarse',
    'NulAndVoid_reported_3_none_coarse',
    'NulAndVoid_faithful_none_coarse',
    'NulAndVoid_faithful_9_none_coarse',
    'NulAndVoid_faithful_2_none_lock_lock_coarse',
    'NulAndVoid_faithful_2_none_none_coarse',
  ])('is not "%s"', (name) => {
    expect(configNamed(name)).toBeNull();
  });
});
