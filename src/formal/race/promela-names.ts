import { ENDED } from '../../racetext/index.ts';
import type { RaceModel, Role } from './model.ts';
import { placeName } from './place-names.ts';
import { RaceNames } from './race-names.ts';

/** Words of Promela and of C, and macros of the verifier that SPIN writes, all of which a text may use as names. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'active accept_ assert atomic bit bool break byte c_code c_decl c_expr c_state c_track chan d_proctype d_step do else ' +
    'empty enabled end_ eval false fi for full get_priority goto hidden if in init inline int len local ltl mtype ' +
    'nempty never nfull notrace np_ od of pc_value pid print printf printm priority proctype product provided ' +
    'run select set_priority short show skip timeout trace true typedef unless unsigned xr xs ' +
    'always eventually until weakuntil stronguntil next implies equivalent release ' +
    'auto restrict asm typeof errno stdin stdout stderr unix linux final getframe max Max maxseq0 maxseq1 mix ' +
    'onstack_put onstack_zap q_sz rand rot wasnew uchar uint ulong ushort Addproc G_int G_long ' +
    'IfNotBlocked Offsetof PanSource Pclaim Pmonitor SpinVersion StackSize UnBlock over monitor ended ' +
    'Index minseq0 minseq1 pptr qptr tr_2_src CONTINUE0 ' +
    'alignas alignof alloca constexpr nullptr static_assert thread_local typeof_unqual ' +
    'SIGUSR1 SIGUSR2 F_GETLK64 F_SETLK64 F_SETLKW64 L_ctermid L_tmpnam P_tmpdir ' +
    'sa_handler sa_sigaction st_atime st_ctime st_mtime'
  ).split(' '),
);
const isRefused = (name: string): boolean =>
  WORDS.has(name) || /^(_.*|\d.*|[A-Z][A-Z0-9_]*[A-Z]|Air\d+|si_.*|sigev_.*)$/.test(name);

/** The names of a model in Promela. */
export class PromelaNames extends RaceNames {
  constructor(model: RaceModel) {
    super(model, isRefused);
    for (const { thread } of model.roles) this.role(thread.name);
  }

  role(name: string): string {
    return this.table.of(`thread ${name}`, name);
  }

  /** The variable that says where a thread stands. */
  at({ thread }: Role): string {
    return this.table.of(`at ${thread.name}`, `${thread.name}_at`);
  }

  place(role: Role, place: string): string {
    if (place === ENDED) return ENDED;
    return this.table.of(`place ${role.thread.name} ${place}`, placeName(role, place));
  }

  label(role: Role, place: string, part: string): string {
    const { thread } = role;
    return this.table.of(`part ${thread.name} ${place} ${part}`, `${placeName(role, place)}_${part}`);
  }

  /** The index of a thread among those of its role, as text; null if it is the only one. */
  indexOf(role: Role, whose: 'self' | number): string | null {
    const [first = 0] = role.numbers;
    if (role.numbers.length === 1) return null;
    if (whose !== 'self') return String(whose - first);
    return first === 0 ? '_pid' : `_pid - ${first}`;
  }
}
