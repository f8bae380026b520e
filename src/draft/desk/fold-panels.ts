/** On a narrow screen the panels stand below the text: one is open at a time, and none until it is wanted. */

const narrow = '(max-width: 60rem)';

export function foldPanels(page: HTMLElement): void {
  const panels = [...page.querySelectorAll<HTMLDetailsElement>('details.panel')];
  const query = matchMedia(narrow);
  const fold = () => {
    for (const panel of panels) {
      // Those of one name close each other.
      if (query.matches) [panel.open, panel.name] = [false, 'panel'];
      else panel.removeAttribute('name');
    }
  };
  query.addEventListener('change', fold);
  fold();
}

/** Whether the panels stand below the text. */
export function areBelow(): boolean {
  return matchMedia(narrow).matches;
}
