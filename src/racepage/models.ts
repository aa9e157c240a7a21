import type { TextFile } from '../exports/text-file.ts';
import { moduleNameOf, promelaOfRace, symmetryName, tlaOfRace } from '../formal/race/index.ts';
import type { Race, RaceExploration, RaceGrain } from '../racetext/index.ts';

/** A race as a model checker should read it. */
interface Modelled {
  readonly race: Race;
  readonly grain: RaceGrain;
  /** What a search found, for figures and outcomes in the model; null without one. */
  readonly answer: RaceExploration | null;
  readonly title: string;
}

/** Returns the files of a model. */
export function modelFiles(
  kind: 'promela' | 'tla',
  { race, grain, answer, title }: Modelled,
): readonly TextFile[] {
  const stem = moduleNameOf(title);
  const file = (name: string, text: string): TextFile => ({ name, type: 'text/plain', text });
  if (kind === 'promela') {
    const name = `${stem}.pml`;
    return [file(name, promelaOfRace(race, { grain, answer, name }))];
  }
  const { module, config, symmetric } = tlaOfRace(race, { grain, answer, name: stem });
  const files = [file(`${stem}.tla`, module), file(`${stem}.cfg`, config)];
  return symmetric === null ? files : [...files, file(`${symmetryName(stem)}.cfg`, symmetric)];
}
