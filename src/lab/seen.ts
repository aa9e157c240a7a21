/** An attachment that tells once that its element has come into sight. What is not in sight need not be loaded. */
export const seen =
  (tell: () => void) =>
  (element: HTMLElement): (() => void) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      tell();
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
