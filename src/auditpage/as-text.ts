import type { AuditReport, Finding } from '../audit/index.ts';
import { fingerprintOf, type Verdict } from './verdicts.ts';

/** What an export is made of. */
export interface Reported {
  readonly report: AuditReport;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** A verdict in an export; these are read by programs and by people of any language. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  const: 'can be const',
  right: 'cast is right, it may be written',
  copy: 'must copy',
  lie: 'const was a lie',
};

/** What each class says, in a line. */
export const CLASS_WORDS: Readonly<Record<Finding['class'], string>> = {
  pair: 'cut and put back through a pointer that lost const',
  store: 'written through a pointer that lost const',
  'callee-store': 'a function that it is handed to writes through it',
  passed: 'handed to a function that may write it, and is not here',
  stored: 'kept where it could be written',
  returned: 'given back as a pointer that could write',
  'callee-read': 'a function that it is handed to only reads it',
  read: 'only read',
  freed: 'only released',
  own: 'aims at memory of the function itself',
  'adds-const': 'adds const one level down: drops nothing now',
};

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** How a thread comes to a finding. */
export function threadWords({ thread, startedBy }: Finding): string | null {
  if (thread === null || startedBy === null) return null;
  return `${startedBy.function} (${startedBy.file}:${startedBy.line}) > ${thread.join(' > ')}`;
}

/** Returns the findings as text in the form of a compiler's: one line each, and what belongs to it below, indented. */
export function asText({ report, verdicts }: Reported): string {
  const lines = report.findings.flatMap((finding) => {
    const verdict = verdicts.get(fingerprintOf(finding));
    const thread = threadWords(finding);
    return [
      `${finding.file}:${finding.line}:${finding.column}: ${finding.class}: ${flat(finding.expression)} (${finding.from} -> ${finding.to})`,
      ...finding.stores.map(
        (store) => `    ${store.role}: ${store.file}:${store.line}:${store.column}: ${flat(store.text)}`,
      ),
      ...finding.passedTo.flatMap(({ function: callee, argument, writes }) => [
        `    handed to: ${callee}, argument ${argument}`,
        ...writes.map((write) => `        store: ${write.file}:${write.line}: ${flat(write.text)}`),
      ]),
      ...(finding.window.length > 0 ? [`    called while it is cut: ${finding.window.join(', ')}`] : []),
      ...(thread === null ? [] : [`    runs in a thread: ${thread}`]),
      ...(verdict === undefined ? [] : [`    reviewer: ${VERDICT_WORDS[verdict]}`]),
    ];
  });
  return `${[...lines, ...restLines(report)].join('\n')}\n`;
}

function restLines({ unresolved, unread, findings, lines }: AuditReport): readonly string[] {
  return [
    ...unresolved.map(
      ({ file, line, name }) => `${file}:${line}: not known: add the header that declares ${name}`,
    ),
    ...unread.map(({ file, line, reason }) => `${file}:${line}: not read: ${reason}`),
    `${findings.length} places where const is dropped, in ${lines} lines. Nothing here proves that a race exists.`,
  ];
}

const cell = (text: string): string => flat(text).replaceAll('|', '\\|').replaceAll('`', '\u02cb');

/** Returns the findings as a table of Markdown. */
export function asMarkdown({ report, verdicts }: Reported): string {
  const rows = report.findings.map((finding) => {
    const verdict = verdicts.get(fingerprintOf(finding));
    const stores = finding.stores.map(({ line, role }) => `${role} ${line}`).join(', ');
    const thread = threadWords(finding);
    return `| \`${cell(`${finding.file}:${finding.line}`)}\` | ${finding.function === null ? '' : `\`${cell(finding.function)}\``} | ${finding.class} | \`${cell(finding.expression)}\` | ${stores} | ${thread === null ? '' : cell(thread)} | ${verdict === undefined ? '' : VERDICT_WORDS[verdict]} |`;
  });
  return `${[
    '# Where const is dropped',
    '',
    '| place | function | class | expression | stores | thread | reviewer |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...restLines(report).map((line) => `* ${cell(line)}`),
  ].join('\n')}\n`;
}
