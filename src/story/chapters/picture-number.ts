/** What a picture is called on the page: its place among those of the chapter, from 1. The address has its id. */
export const pictureNumber = (pictures: readonly { readonly id: string }[], picture: string): number =>
  pictures.findIndex(({ id }) => id === picture) + 1;
