import { expect, it } from 'vitest';
import { explore } from '../explore/index.ts';
import { formalModelOf } from './cachefile/index.ts';
import { workers } from './fixtures/configs.ts';
import { promelaOf } from './promela.ts';
import { namedOutcomes } from './properties.ts';
import { tlaOf } from './tla.ts';

it.each(['/a|ok/z', '/|ok/z'])(
  'the outcomes of %s are complete, although the path contains a token',
  (path) => {
    const config = { ...workers('none', 'none'), path };
    const answer = explore(config);
    const model = formalModelOf(config);
    if (!model) throw new Error('This config is exported.');
    for (const { tokens } of namedOutcomes(model, answer)) expect(tokens).toHaveLength(2);

    const name = path.slice(0, path.lastIndexOf('/')).length;
    const promela = promelaOf(model, answer, 'model.pml');
    expect(promela).not.toMatch(/HOW_MANY\([^)]*\//);
    expect(promela).toContain(`(!dead && HOW_MANY(ok, 0) == 1 && HOW_MANY(trunc, ${name}) == 1)`);
    expect(promela).toContain(`HOW_MANY(einval, ${name + 1}) == 1`);
    const { module } = tlaOf(model, answer, 'model');
    expect(module).toContain(`HowMany("trunc", ${name}) = 1`);
  },
);
