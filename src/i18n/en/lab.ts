/** The page around the stage: head, controls, notices, help. */
export const lab = {
  'site.name': 'NUL and Void',
  'site.tagline': 'a race you can scrub',
  'site.skip': 'Skip to the stage',
  'nav.main': 'Main',
  'nav.story': 'Story',
  'nav.lab': 'Lab',
  'nav.bytes': 'Bytes',
  'page.failed': 'This page could not be loaded. Reload to try again.',
  'world.group': 'World',
  'world.article': 'As reported',
  'world.faithful': 'As in the source',
  'theme.toDark': 'Dark',
  'theme.toLight': 'Light',
  'lang.switch': '中文',
  'lab.title': 'The race, scrubbed on real bytes',
  'outcome.label': 'Outcome',
} as const;
