/** What the build renders in one language. */
export interface RenderedPage {
  readonly lang: 'en' | 'zh';
  /** The value of `lang` in HTML. */
  readonly tag: string;
  /** What the rendering adds to the page's head. */
  readonly head: string;
  /** The first picture, the content of the page's `#app` before any script has run. */
  readonly opening: string;
  /** The whole story, the body of a page of its own. */
  readonly story: string;
  /** The talk as a handout: the head and the body of a page of its own. */
  readonly handout: { readonly head: string; readonly body: string };
}
