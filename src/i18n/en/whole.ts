/** The part `whole`: texts around the story on one page. Used only at build. */
export const whole = {
  'whole.title': 'the whole story',
  'whole.about': ({ total }: { readonly total: number }) =>
    `How one borrowed slash became “out of memory”: the story in ${total} chapters, its pictures drawn where the text comes to them.`,
  'whole.back': 'Read it beside a stage that moves',
};
