/**
 * An attachment that tells once that its element has come into sight, or was jumped over and stands less than a screen
 * above: who goes back from there must find it. What is not in sight need not be loaded.
 */
export const seen =
  (tell: () => void) =>
  (element: HTMLElement): (() => void) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        tell();
      },
      { rootMargin: '100% 0px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
