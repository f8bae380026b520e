/** Text in the colour of its ground, which checkers pass over where the reader's own colours are in force. */
import type { Page } from 'playwright-core';

/** Least contrast of what a browser draws in system colours, by WCAG's measure. */
const least = 3;

/** Words, and figures of drawings, that do not stand out from what is behind them, each with its colours. */
export function findHiddenText(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const partsOf = (color: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return { rgb: [red, green, blue], alpha };
    };
    const lightness = (rgb: readonly number[]) => {
      const [red, green, blue] = rgb
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element): readonly number[] => {
      for (let it: Element | null = element; it; it = it.parentElement) {
        const { rgb, alpha } = partsOf(getComputedStyle(it).backgroundColor);
        if (alpha > 0.5) return rgb;
      }
      return partsOf(getComputedStyle(document.body).backgroundColor).rgb;
    };
    const faults = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      const text = walker.currentNode.textContent!.trim();
      if (text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const style = getComputedStyle(element);
      if (element.closest('script, style, noscript, template') || style.clipPath !== 'none') continue;
      const color = element.closest('svg') ? style.fill : style.color;
      const [a, b] = [lightness(partsOf(color).rgb), lightness(groundOf(element))].sort((x, y) => y - x);
      if ((a + 0.05) / (b + 0.05) < least)
        faults.add(`${text.slice(0, 20)}: ${color} on ${groundOf(element).join()}`);
    }
    return [...faults];
  }, least);
}
