/** Names of the other pages. */
export const help = {
  'more.pads': 'You are the scheduler',
  'more.glossary': 'Glossary',
  'more.affected': 'Are you affected?',
  'more.race': 'Your race',
  'more.audit': 'Audit',
  'more.facts': 'Facts and sources',
  'more.maintainers': 'For maintainers',
  'more.whole': 'The whole story on one page',
  'more.licences': 'Licences',
} as const;
