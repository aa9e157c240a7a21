import { defined } from '../../base/index.ts';
import { OVER } from './memory.ts';
import type { RaceModel, Role } from './model.ts';
import { NameTable } from './names.ts';
import { ownName, sharedName } from './place-names.ts';

/** The names that a model has in any language. What the reader wrote keeps its name where it can. */
export class RaceNames {
  readonly model: RaceModel;
  protected readonly table: NameTable;

  constructor(model: RaceModel, isRefused: (name: string) => boolean) {
    this.model = model;
    this.table = new NameTable(isRefused);
    for (const { name } of model.shared) this.shared(name);
    for (const { name } of model.conditions) this.condition(name);
  }

  shared(name: string): string {
    return name === OVER.name ? 'over' : this.table.of(`shared ${name}`, sharedName(name));
  }

  condition(name: string): string {
    return this.table.of(`condition ${name}`, name);
  }

  own({ thread }: Role, name: string): string {
    return this.table.of(`own ${thread.name} ${name}`, `${thread.name}_${ownName(name)}`);
  }

  roleOf(thread: number): Role {
    return defined(
      this.model.roles.find(({ numbers }) => numbers.includes(thread)),
      `thread ${thread}`,
    );
  }
}
