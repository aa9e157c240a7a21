/** The part `whole`: what stands around the story where it is one page. Said at build only. */
export const whole = {
  'whole.title': 'the whole story',
  'whole.about': ({ total }: { readonly total: number }) =>
    `How one borrowed slash became “out of memory”: the story in ${total} chapters, its pictures drawn where the text comes to them.`,
  'whole.back': 'Read it beside a stage that moves',
};
