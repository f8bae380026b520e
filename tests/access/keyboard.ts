/** A reader who has a keyboard and nothing else. */
import type { Page } from 'playwright-core';

export interface Keyboard {
  /** Presses keys one after the other. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Goes on by Tab to the next stop of this name, or back by Shift+Tab. Throws after `most` stops. */
  to(name: string | RegExp, way?: 'on' | 'back', most?: number): Promise<void>;
  /** Name of what has the focus. */
  at(): Promise<string>;
}

/** The keyboard of a tab. */
export function keyboardOf(page: Page): Keyboard {
  const at = () => page.evaluate(nameOfFocus);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    at,
    press,
    type: (text) => page.keyboard.type(text),
    async to(name, way = 'on', most = 200) {
      const passed: string[] = [];
      for (let stop = 0; stop < most; stop++) {
        await press(way === 'on' ? 'Tab' : 'Shift+Tab');
        const found = await at();
        if (typeof name === 'string' ? found === name : name.test(found)) return;
        passed.push(found);
      }
      throw new Error(`Unexpected ${passed.slice(-20).join(' · ')}, expected ${name} within ${most} stops`);
    },
  };
}

/** As near to the accessible name as these pages need: a label of its own, that of a field, or what stands in it. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return '';
  const { labels } = element as HTMLInputElement;
  const label = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent;
  return label.replace(/\s+/g, ' ').trim();
}
