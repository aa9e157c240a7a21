import { Analysis, type Found, type Holding, type Unresolved } from './analysis.ts';
import type { FunctionDefinition } from './declarations.ts';
import { Program } from './program.ts';
import type { Token } from './tokens.ts';
import { borrowedOf, compareFindings, findingOf, type AuditReport, type Finding } from './report.ts';

export {
  CLASSES,
  compareFindings,
  type AuditReport,
  type Finding,
  type FindingClass,
  type FoundStore,
  type PassedTo,
} from './report.ts';
export { scoreOf, type Expected, type Score } from './score.ts';

export interface AuditFile {
  readonly name: string;
  readonly text: string;
}

export interface AuditOptions {
  /**
   * Called once with each finding as soon as it is settled, those of functions that cut strings first. Threads are known
   * only when all functions have been read: they stand in the report.
   */
  readonly onFinding?: (finding: Finding) => void;
  /** Called with how many of all functions have been read. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Whether to look for cut and mend through pointers that never were const, too. */
  readonly borrowed?: boolean;
}

/**
 * Audits C files for drops of const: where a pointer to const becomes a plain pointer, what is written through it, and
 * which of these places cut a string and mend it. All files are one set; nothing is read but what is given.
 */
export function audit(files: readonly AuditFile[], options: AuditOptions = {}): AuditReport {
  const program = new Program(files);
  const analysis = new Analysis(program);
  const told = new Set<Found>();
  const tell = (found: Iterable<Found>): void => {
    for (const each of found) {
      const finding = told.has(each) ? null : findingOf(each, analysis, false);
      if (finding === null) continue;
      told.add(each);
      options.onFinding?.(finding);
    }
  };
  const functions = analysis.functions();
  for (const [done, definition] of functions.entries()) {
    options.onProgress?.(done, functions.length);
    const found = analysis.visit(definition, options.borrowed ?? false);
    // What is given back may yet be written by callers; a macro's definition may have uses to come.
    if (options.onFinding !== undefined)
      tell(found.filter(({ site, facts }) => !facts.isReturned && !site.place.isDefinition));
  }
  analysis.visitGlobals();
  followCallers(analysis);
  if (options.onFinding !== undefined) tell(analysis.found.values());
  return report(program, analysis, options.borrowed ?? false);
}

/** Follows dropped pointers that functions give back into the functions that get them, until none is new. */
function followCallers(analysis: Analysis): void {
  const followed = new Set<FunctionDefinition>();
  const givers = new Set<FunctionDefinition>();
  /** Functions that hold a drop which nobody has been seen to give back. */
  let quiet: Holding[] = [];
  const take = (holdings: readonly Holding[]): readonly FunctionDefinition[] => {
    const news: FunctionDefinition[] = [];
    for (const each of holdings) {
      const { facts, holder } = each;
      if (!facts.isReturned && !facts.isStored) quiet.push(each);
      else if (!givers.has(holder)) {
        givers.add(holder);
        news.push(holder);
      }
    }
    return news;
  };
  for (;;) {
    let news = take(analysis.takeHoldings());
    if (news.length === 0) {
      const again = quiet;
      quiet = [];
      news = take(again);
    }
    if (news.length === 0) return;
    for (const giver of news)
      for (const caller of analysis.calls.callersOf(giver)) {
        if (followed.has(caller)) continue;
        followed.add(caller);
        analysis.run(caller);
      }
  }
}

function report(program: Program, analysis: Analysis, isAsked: boolean): AuditReport {
  const findings = [...analysis.found.values()]
    .map((found) => findingOf(found, analysis, true))
    .filter((finding) => finding !== null)
    .sort(compareFindings);
  const unread = new Map<string, AuditReport['unread'][number]>();
  for (const { source, offset, reason } of program.unread) {
    const place = { file: source.name, line: source.lineOf(offset), reason };
    const key = `${place.file}:${place.line}`;
    if (!unread.has(key)) unread.set(key, place);
  }
  const written = findings.filter(({ literal }) => literal);
  return {
    findings,
    unresolved: [...analysis.unresolved.values(), ...program.unexpanded.map(unexpanded)]
      .map(({ source, offset, name }) => ({ file: source.name, line: source.lineOf(offset), name }))
      .sort(byLine),
    unread: [...unread.values()].sort(byLine),
    borrowed: isAsked ? borrowedOf(analysis) : [],
    literals: [...analysis.literals]
      .map(([{ name: file }, places]) => ({
        file,
        count: places.size - written.filter((finding) => finding.file === file).length,
      }))
      .filter(({ count }) => count > 0),
    lines: program.lines,
  };
}

function unexpanded({ source, start, text }: Token): Unresolved {
  return { source, offset: start, name: text };
}

function byLine(a: { file: string; line: number }, b: { file: string; line: number }): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line;
}
