/** Scripts that are added to the page when they are wanted. */

/** Runs the script at `url`, which is then taken out again, and gives its element. Rejects where it does not come. */
export function loadScript(url: string): Promise<HTMLScriptElement> {
  const script = document.createElement('script');
  script.src = url;
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => () => {
      script.remove();
      act();
    };
    script.onload = settle(() => resolve(script));
    script.onerror = settle(() => reject(new TypeError(`Failed to load ${url}`)));
    document.head.append(script);
  });
}
