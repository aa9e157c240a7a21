/** The presenter's window. */
export const presenter = {
  'show.stage': 'On the screen',
  'show.where': ({ picture, step }: { readonly picture: string; readonly step: number }) =>
    `picture ${picture}, step ${step}`,
  'show.inStep': 'screen connected, in step',
  'show.lost': 'no screen connected',
  'show.openScreen': 'Open the screen',
  'show.status': ({ screen, driver }: { readonly screen: string; readonly driver: string }) =>
    `${screen}; ${driver}`,
  'show.here': 'driven from here',
  'show.there': 'driven from the hall’s window',
  'show.takeOver': 'Take over',
  'show.byHand': 'by hand',
  'show.own': 'a run of your own',
  'show.branches': ({ n }: { readonly n: number }) => (n === 1 ? '1 run kept' : `${n} runs kept`),
  'show.bringBack': 'Bring the last one back',

  'time.title': 'Time',
  'time.start': 'Start the clock',
  'time.again': 'Start again',
  'time.ahead': ({ by }: { readonly by: string }) => `${by} ahead`,
  'time.onTime': 'on time',
  'time.behind': ({ by }: { readonly by: string }) => `${by} behind`,
  'time.plan': ({ from, to }: { readonly from: string; readonly to: string }) => `plan ${from} to ${to}`,
  'time.left': ({ time }: { readonly time: string }) => `${time} left in this frame`,
  'time.over': ({ time }: { readonly time: string }) => `${time} over in this frame`,
  'time.now': ({ time }: { readonly time: string }) => `it is ${time}`,
  'time.short': '15 minutes, without the frames marked ◇',
  'time.frame': ({ n }: { readonly n: number }) => `frame ${n}`,
  'time.bar': 'Plan of the talk',

  'next.title': 'Next',
  'next.is': ({ what }: { readonly what: string }) => `: ${what}`,
  'next.minutes': ({ n }: { readonly n: number }) => `(${n} min)`,
  'next.end': 'the end',
  'next.further': ({ name }: { readonly name: string }) => `picture ${name} of this frame`,

  'notes.title': 'Notes',
  'notes.smaller': 'A−, smaller notes',
  'notes.larger': 'A+, larger notes',

  'notes.joint': ' ',
  'scrub.title': 'Scrub by hand',
  'scrub.at': ({ step }: { readonly step: number }) => `step ${step}`,
  'scrub.home': ({ step }: { readonly step: number }) => `Home: step ${step}`,

  'choice.title': 'If you run',
  'choice.exact': 'exact, under the random scheduler; only you see this',
  'choice.script': 'the script',
  'choice.key': ({ n }: { readonly n: number }) => `T, then ${n}`,
  'choice.counting': 'counting',
  'choice.tooMany': 'too many states to count',
  'choice.decided': 'decided',

  'act.back': 'Back',
  'act.next': 'Next',
  'act.home': 'Reset',
  'act.black': 'Black',
  'act.overview': 'Frames',
  'act.keys': 'Keys',
  'act.code': 'QR code',

  'check.title': 'Check and rehearse',
  'check.run': 'Check the talk',
  'check.size': ({ width, height }: { readonly width: number; readonly height: number }) =>
    `at ${width} × ${height}`,
  'check.fine': ({ n }: { readonly n: number }) =>
    `All ${n} pictures are reached, and none leaves the screen.`,
  'check.unreached': ({ names }: { readonly names: string }) => `Could not be reached: ${names}.`,
  'check.overflows': ({ names }: { readonly names: string }) => `Leave the screen: ${names}.`,
  'check.ready': 'Everything that the talk needs is stored for offline, in English.',
  'check.newer':
    'The talk is stored for offline, in English. A newer version waits: it opens with the next visit, not in this one.',
  'check.storing': 'Being stored for offline, in English: wait for it before you leave the network.',
  'check.oneFile': 'Everything that the talk needs is in this file.',
  'check.failed':
    'Not stored for offline: not all of it could be fetched. Stay on the network, and check again.',
  'check.insecure': 'Not stored for offline: browsers store a site only from https. Keep both windows open.',
  'check.none': 'Not stored for offline: this browser stores nothing. Keep both windows open.',
  'check.unknown': 'Not stored for offline yet: check again in a moment.',
  'check.notes':
    'The notes in Chinese are open, and stay so while this window does; to have them stored, choose Chinese for the page once.',
  'check.frame': 'Frame',
  'check.plan': 'Plan',
  'check.this': 'This time',
  'check.last': 'Last time',
  'check.keep': 'Keep these times',

  'code.title': 'This moment on a phone',
  'code.close': 'Close',
  'code.says':
    'A link to this very moment. Phones open it by themselves from then on: without a server, windows follow each other only in one browser on one machine.',
} as const;
