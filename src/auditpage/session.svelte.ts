import { compareFindings, type AuditFile, type Finding } from '../audit/index.ts';
import { Cancelled } from '../base/cancelled.ts';
import type { Memory } from '../state/index.ts';
import type { Brought, BroughtFile, RefusedFile } from './bring.ts';
import { cardsOf, filesOf, GROUPS, type Card, type Group } from './cards.ts';
import { AuditClient } from './client.ts';
import { nothing, withEntries } from './entries.ts';
import { compared, warningsIn, type Comparison, type Warning } from './compiler-log.ts';
import type { Answer, Progress } from './protocol.ts';
import { textOf } from './read.ts';
import { dedented, sliceOf, type SlicePart } from './slice.ts';
import { fingerprintOf, parseVerdicts, printVerdicts, type Verdict } from './verdicts.ts';

/** Where what is read came from. */
export type From = 'sample' | 'files' | 'paste' | 'address';
/** Most findings that are listed before all is read. */
const MOST_WHILE_READING = 1000;

/** What went wrong as a whole. */
export type Problem =
  | { readonly kind: 'noC'; readonly others: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled'; readonly found: number }
  | { readonly kind: 'noLog'; readonly name: string }
  | { readonly kind: 'address' };

/** The state of the page: what was brought, what was found in it, which finding is open, what the reader said of each. */
export class AuditSession {
  readonly #client: AuditClient;
  readonly #memory: Pick<Memory, 'get' | 'put'>;
  #ticket = 0;
  /** Findings that are not shown yet: the more there are already, the more come at once. */
  #waiting: Finding[] = [];
  /** The findings of the report, as its parts come. */
  #whole: Finding[] = [];
  #found: readonly Finding[] = $state.raw([]);
  #files: readonly BroughtFile[] = $state.raw([]);
  #texts: ReadonlyMap<string, string> = $state.raw(nothing());
  #asked = $state.raw<string | null>(null);
  from = $state.raw<From>('sample');
  work = $state.raw<Omit<Progress, 'findings'> | null>(null);
  answer = $state.raw<Answer | null>(null);
  refused: readonly RefusedFile[] = $state.raw([]);
  others = $state.raw(0);
  problem = $state.raw<Problem | null>(null);
  verdicts: ReadonlyMap<string, Verdict> = $state.raw(nothing());
  log = $state.raw<{ readonly name: string; readonly warnings: readonly Warning[] } | null>(null);
  /** The file whose findings are listed; null for all. */
  only = $state.raw<string | null>(null);

  constructor(memory: Pick<Memory, 'get' | 'put'>, client = new AuditClient()) {
    this.#memory = memory;
    this.#client = client;
    this.verdicts = parseVerdicts(memory.get('audit'));
  }

  get files(): readonly BroughtFile[] {
    return this.#files;
  }
  get isDone(): boolean {
    return this.answer !== null;
  }
  /** All findings so far; once all is read, as the report has them. */
  readonly findings: readonly Finding[] = $derived(
    this.answer?.report.findings ?? this.#found.toSorted(compareFindings),
  );
  readonly #cards = $derived(cardsOf(this.findings));
  readonly cards: readonly Card[] = $derived(
    this.only === null
      ? this.#cards
      : this.#cards.filter(({ findings }) => findings.some(({ file }) => file === this.only)),
  );
  readonly groups: Readonly<Record<Group, readonly Card[]>> = $derived.by(() => {
    const groups: Record<Group, Card[]> = { pair: [], written: [], kept: [], harmless: [] };
    for (const card of this.cards) groups[card.group].push(card);
    return groups;
  });
  /** The cards in the order of the page. */
  readonly inOrder: readonly Card[] = $derived(GROUPS.flatMap((group) => this.groups[group]));
  readonly card: Card | null = $derived(
    this.inOrder.find(({ key }) => key === this.#asked) ?? this.inOrder[0] ?? null,
  );
  /** The slice of the open card; empty until its file was read. */
  readonly slice: readonly SlicePart[] = $derived.by(() => {
    const { card } = this;
    if (card === null || !this.#texts.has(card.main.file)) return [];
    return dedented(sliceOf(card, (file) => this.#texts.get(file) ?? null));
  });
  readonly comparison: Comparison | null = $derived(
    this.log === null || this.answer === null
      ? null
      : compared(
          this.findings,
          this.log.warnings,
          this.#files.map(({ name }) => name),
        ),
  );

  /** Opens a finding. */
  open(card: Card): void {
    this.#asked = card.key;
    void this.bringTexts();
  }
  /** Opens the finding so many places further in the list. */
  move(by: number): Card | null {
    const { card, inOrder } = this;
    const at = inOrder.findIndex(({ key }) => key === card?.key);
    const next = inOrder[Math.min(inOrder.length - 1, Math.max(0, at + by))];
    if (next !== undefined) this.open(next);
    return next ?? null;
  }

  /** Reads what was brought, and what is a compiler's log beside it. */
  async bring({ files, logs, refused, others }: Brought): Promise<void> {
    for (const log of logs) await this.readLog(log);
    if (files.length > 0) await this.#read(files, 'files', refused, others);
    else if (logs.length === 0) {
      this.refused = refused;
      this.problem = { kind: 'noC', others: others + refused.length };
    }
  }
  /** Reads texts that are no files of the reader's. */
  async readTexts(texts: readonly AuditFile[], from: From): Promise<void> {
    await this.#read(
      texts.map(({ name, text }) => ({ name, blob: new Blob([text]) })),
      from,
      [],
      0,
    );
  }
  /** Takes a compiler's log, to compare with. */
  async readLog({ name, blob }: BroughtFile): Promise<void> {
    const warnings = warningsIn(await blob.text());
    if (warnings.length === 0) this.problem = { kind: 'noLog', name };
    else this.log = { name, warnings };
  }

  async #read(
    files: readonly BroughtFile[],
    from: From,
    refused: readonly RefusedFile[],
    others: number,
  ): Promise<void> {
    this.#ticket += 1;
    const ticket = this.#ticket;
    if (this.work !== null) this.#client.cancel();
    this.#files = files;
    this.#found = [];
    this.#waiting = [];
    this.#whole = [];
    this.#texts = nothing();
    this.#asked = null;
    this.answer = null;
    this.problem = null;
    this.only = null;
    this.from = from;
    this.refused = refused;
    this.others = others;
    if (from !== 'files') this.log = null;
    this.work = { phase: 'files', done: 0, all: files.length };
    try {
      const answer = await this.#client.ask({ files }, (progress) => {
        if (ticket === this.#ticket) this.#hear(progress);
      });
      if (ticket !== this.#ticket) return;
      this.answer = { ...answer, report: { ...answer.report, findings: this.#whole } };
      this.refused = [...refused, ...answer.refused];
      await this.bringTexts();
    } catch (error) {
      if (ticket !== this.#ticket || error instanceof Cancelled) return;
      this.problem = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    } finally {
      if (ticket === this.#ticket) this.work = null;
    }
  }

  #hear({ findings, ...work }: Progress): void {
    if (work.phase === 'report') {
      this.#whole.push(...findings);
      return;
    }
    this.work = work;
    this.#waiting.push(...findings);
    const isFirst = this.#found.length === 0;
    const few = isFirst ? 0 : this.#found.length / 4;
    if (this.#waiting.length <= few || this.#found.length >= MOST_WHILE_READING) return;
    this.#found = [...this.#found, ...this.#waiting];
    this.#waiting = [];
    if (isFirst) void this.bringTexts();
  }

  /** Stops reading; what was found stays. */
  cancel(): void {
    if (this.work === null) return;
    this.#ticket += 1;
    this.#client.cancel();
    this.work = null;
    this.#found = [...this.#found, ...this.#waiting];
    this.problem = { kind: 'cancelled', found: this.#found.length };
  }
  /** Ends the worker. */
  dispose(): void {
    this.#ticket += 1;
    this.#client.cancel();
  }

  /** Reads the files that the open card stands in. */
  async bringTexts(): Promise<void> {
    const { card } = this;
    if (card === null) return;
    const ticket = this.#ticket;
    for (const name of filesOf(card)) {
      const file = this.#texts.has(name) ? undefined : this.#files.find((each) => each.name === name);
      if (file === undefined) continue;
      const text = textOf(new Uint8Array(await file.blob.arrayBuffer())) ?? '';
      if (ticket !== this.#ticket) return;
      this.#texts = withEntries(this.#texts, [name], text);
    }
  }

  verdictOf(card: Card): Verdict | null {
    return this.verdicts.get(fingerprintOf(card.main)) ?? null;
  }
  /** Keeps what the reader says of a card: of all its findings. */
  judge(card: Card, verdict: Verdict | null): void {
    this.verdicts = withEntries(this.verdicts, card.findings.map(fingerprintOf), verdict);
    this.#memory.put('audit', printVerdicts(this.verdicts));
  }
}
