/** What is rendered in one language, once, at build. */
export interface RenderedPage {
  readonly lang: 'en' | 'zh';
  /** The value of `lang` in HTML. */
  readonly tag: string;
  /** What the head of that page gets of it. */
  readonly head: string;
  /** The first picture, for `#app` of the page: it stands there before any script has run. */
  readonly opening: string;
  /** The whole story, for the body of a page of its own. */
  readonly story: string;
}
