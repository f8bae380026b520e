/** Runs the checks over the text when typing has paused, once for each state of it. */
import type { Finding } from '../check/finding.ts';
import type { LeftoverKnowledge } from '../check/leftovers/leftover-knowledge.ts';
import type { Draft } from '../draft.ts';
import type { Checked } from './desk.ts';

export interface Checks {
  /** Rejects where what the checks need cannot be fetched. */
  readonly run: (draft: Draft) => Promise<Checked>;
}

/** `url` is that of what is known of names of places, organisations and persons. */
export function openChecks(url: string): Checks {
  let knowledge: Promise<LeftoverKnowledge> | undefined;
  const know = () => {
    knowledge ??= fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`Unexpected ${answer.status} for ${url}`);
      return answer.json() as Promise<LeftoverKnowledge>;
    });
    knowledge.catch(() => (knowledge = undefined));
    return knowledge;
  };
  let last: { readonly draft: string; readonly checked: Promise<Checked> } | undefined;
  return {
    run(draft) {
      const { title, blocks, fills, own, accepted: seen, signedBy, tasks } = draft;
      const state = JSON.stringify([title, blocks, fills, own, seen, signedBy, tasks]);
      if (last?.draft !== state) {
        const accepted = new Set(draft.accepted);
        const open = (findings: readonly Finding[]) => findings.filter(({ key }) => !accepted.has(key));
        const find = async () => {
          // Apart from the desk, so that writing goes on in browsers that cannot read them.
          const [{ findLeftovers }, { findSlips }, known] = await Promise.all([
            import('../check/leftovers/find-leftovers.ts'),
            import('../check/proof/find-slips.ts'),
            know(),
          ]);
          return { leftovers: open(findLeftovers(draft, known)), slips: open(findSlips(draft)) };
        };
        const checked = find();
        last = { draft: state, checked };
        checked.catch(() => (last = undefined));
      }
      return last!.checked;
    },
  };
}
