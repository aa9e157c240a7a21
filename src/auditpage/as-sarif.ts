import { CLASSES, type Finding } from '../audit/index.ts';
import { CLASS_WORDS, threadWords, VERDICT_WORDS, type Reported } from './as-text.ts';
import { fingerprintOf } from './verdicts.ts';

const LEVELS: Readonly<Record<Finding['class'], 'error' | 'warning' | 'note'>> = {
  pair: 'error',
  store: 'error',
  'callee-store': 'error',
  passed: 'warning',
  stored: 'warning',
  returned: 'warning',
  'callee-read': 'note',
  read: 'note',
  freed: 'note',
  own: 'note',
  'adds-const': 'note',
};

interface Where {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

const ruleName = (name: string): string => `const-${name}`;

/** A path as a relative URI. */
const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/');

function locationOf({ file, line, column, endLine, endColumn }: Where, text?: string, id?: number): object {
  return {
    ...(id === undefined ? {} : { id }),
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        ...(endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }),
      },
    },
    ...(text === undefined ? {} : { message: { text } }),
  };
}

/** The way from the drop to each store. */
function flowsOf(finding: Finding): readonly object[] {
  const ends: readonly (readonly [Where, string])[] = [
    ...finding.stores.map((store) => [store, `${store.role}: ${store.text}`] as const),
    ...finding.passedTo.flatMap(({ function: callee, writes }) =>
      writes.map((write) => [write, `store in ${callee}: ${write.text}`] as const),
    ),
  ];
  const drop = locationOf(finding, `const is dropped: ${finding.from} to ${finding.to}`);
  return ends.map(([where, text]) => ({
    threadFlows: [{ locations: [{ location: drop }, { location: locationOf(where, text) }] }],
  }));
}

function relatedOf(finding: Finding): readonly object[] {
  const { startedBy } = finding;
  const related: (readonly [Where, string])[] = finding.stores.map((store) => [
    store,
    `${store.role}: ${store.text}`,
  ]);
  for (const { writes } of finding.passedTo)
    for (const write of writes) related.push([write, `store: ${write.text}`]);
  if (startedBy !== null) related.push([startedBy, `a thread is started: ${threadWords(finding) ?? ''}`]);
  return related.map(([where, text], id) => locationOf(where, text, id + 1));
}

function resultOf(finding: Finding, { verdicts }: Reported): object {
  const name = fingerprintOf(finding);
  const verdict = verdicts.get(name);
  const flows = flowsOf(finding);
  const related = relatedOf(finding);
  const thread = threadWords(finding);
  return {
    ruleId: ruleName(finding.class),
    ruleIndex: CLASSES.indexOf(finding.class),
    level: LEVELS[finding.class],
    message: {
      text: `"${finding.expression.replaceAll(/\s+/g, ' ')}" drops const (${finding.from} to ${finding.to}): ${CLASS_WORDS[finding.class]}.${thread === null ? '' : ` Runs in a thread: ${thread}.`}`,
    },
    locations: [
      {
        ...locationOf(finding),
        ...(finding.function === null
          ? {}
          : { logicalLocations: [{ name: finding.function, kind: 'function' }] }),
      },
    ],
    ...(flows.length === 0 ? {} : { codeFlows: flows }),
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'fileFunctionExpressionClass/v1': name },
    ...(verdict === undefined
      ? {}
      : { properties: { reviewer: verdict, reviewerSays: VERDICT_WORDS[verdict] } }),
  };
}

/** Returns the findings as SARIF 2.1.0, which code hosts and editors open. */
export function asSarif(reported: Reported, site: string): string {
  const { report } = reported;
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'NUL and Void',
            version: '0.1.0',
            ...(/^https?:/.test(site) ? { informationUri: site } : {}),
            rules: CLASSES.map((name) => ({
              id: ruleName(name),
              shortDescription: { text: `Const is dropped: ${CLASS_WORDS[name]}.` },
              fullDescription: {
                text: `A pointer to const becomes a pointer without const; it is ${CLASS_WORDS[name]}.`,
              },
              help: { text: HELP[name] },
              defaultConfiguration: { level: LEVELS[name] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, reported)),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...report.unread.map((place) => ({
                level: 'warning',
                message: { text: `Not read: ${place.reason}.` },
                locations: [locationOf(place)],
              })),
              ...report.unresolved.map((place) => ({
                level: 'note',
                message: { text: `Not known: add the header that declares ${place.name}.` },
                locations: [locationOf(place)],
              })),
            ],
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(sarif, null, 2)}\n`;
}

const HELP: Readonly<Record<Finding['class'], string>> = {
  pair: 'Copy the string first and cut the copy. Whoever reads the string meanwhile sees it cut.',
  store: 'Copy first, or take const off the parameter, or find out why the memory was const.',
  'callee-store': 'Copy first, or take const off the parameter, or find out why the memory was const.',
  passed: 'Look at the callee: its body was not among the files.',
  stored: 'Make what keeps it a pointer to const, or find out who writes through it.',
  returned: 'Give back a pointer to const, or find out which caller writes.',
  'callee-read': 'Make the parameter of the callee a pointer to const.',
  read: 'Make the variable a pointer to const.',
  freed: 'Releasing a pointer to const needs a cast in C; nothing is written.',
  own: 'The memory belongs to the function: a const variable, not somebody else\u2019s const.',
  'adds-const': 'This drops nothing now, but a pointer to const could be stored through it.',
};
