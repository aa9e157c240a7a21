/** The panel below the bar and the end of every page. Loaded when asked for. */
export const menu = {
  'menu.all': 'All pages',
  'menu.see': 'See',
  'menu.do': 'Do',
  'menu.lookUp': 'Look up',
  'menu.take': 'Take along',
  'menu.keys': 'Keys',
  'menu.pads': 'choose who runs next, and break it',
  'menu.affected': 'five questions about your build',
  'menu.maintainers': 'map of the source, checklist, order of reading',
  'menu.facts': 'every statement and what it rests on',
  'menu.glossary': 'the words of this site',
  'menu.whole': 'to print, and to read without scripts',
} as const;
