/** Returns the number of a picture within its chapter, from 1, which the page shows. Addresses use the id. */
export const pictureNumber = (pictures: readonly { readonly id: string }[], picture: string): number =>
  pictures.findIndex(({ id }) => id === picture) + 1;
