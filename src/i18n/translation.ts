/** The same ids with the same arguments in another language. */
export type Translation<M> = {
  readonly [Id in keyof M]: M[Id] extends (args: infer Args) => string ? (args: Args) => string : string;
};
