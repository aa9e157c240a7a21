/** The line of notices, and the choice of a world, which every page can have. */
export const notices = {
  'notice.title': 'About the last change',
  'notice.dismiss': 'Close this notice',
  'notice.return': 'Return to the other future',
  'world.group': 'World',
} as const;
