/** The page's address in step with what is asked: one entry in the history for a run of typing. */
import { readAddress, writeAddress } from './page-address.ts';
import type { PageAddress } from './page-address.ts';

/** What led to a change of the address. */
export type Step = 'typed' | 'chosen';

export interface PageState {
  /** Writes the address where it changes. What is typed changes the entry that the run of typing began. */
  go(address: PageAddress, step: Step): void;
  /** The next key begins an entry of its own. */
  endTyping(): void;
}

/** Starts with the address the page was opened by; `onReturn` is called with it and whenever the reader goes back or forth. */
export function startPageState(onReturn: (address: PageAddress) => void): PageState {
  let isTyping = false;
  const read = () => onReturn(readAddress(location.search));
  addEventListener('popstate', () => {
    isTyping = false;
    read();
  });
  read();
  return {
    go(address, step) {
      const path = location.pathname + writeAddress(address);
      const isNew = path !== location.pathname + location.search;
      try {
        if (isNew && step === 'typed' && isTyping) history.replaceState(null, '', path);
        else if (isNew) history.pushState(null, '', path);
      } catch {
        // Safari allows a hundred changes in half a minute, which a held key makes: the answer goes before the address.
      }
      isTyping = step === 'typed';
    },
    endTyping: () => void (isTyping = false),
  };
}
