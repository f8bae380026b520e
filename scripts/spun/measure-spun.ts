/** How well spun texts are told from clean ones, measured on clean plans: as they are, and spun by lists of which more or less is known. */
import { findSubstitutions } from '../../src/plan/find-substitutions.ts';
import { isSpun, scoreSpun } from '../../src/plan/score-spun.ts';
import type { SpunScore } from '../../src/plan/score-spun.ts';
import type { SpunWords, Substitution } from '../../src/schema/substitution.ts';
import { seededRandom } from '../seeded-random.ts';
import { countReference } from './clean-plans.ts';
import type { ReadPlan } from './clean-plans.ts';
import { spinText } from './spin-text.ts';

/** Lengths of the pieces, in characters; a plan is taken whole where none is given. */
export const pieceLengths = [undefined, 1200, 600, 300] as const;
export type PieceLength = (typeof pieceLengths)[number];

/** What is known of the list a text was spun by. */
export const knowledgeOfList = {
  all: 'half of the pairs spin, all are known',
  half: 'all pairs spin, half are known',
  none: 'half of the pairs spin, the others are known',
} as const;
export type KnownList = keyof typeof knowledgeOfList;

/** Pieces that were called spun. */
export interface Rate {
  readonly pieces: number;
  readonly flagged: number;
}

/** The score of one text beside a reference without it. */
export interface ScoredPlan extends SpunScore {
  readonly id: string;
  readonly flagged: boolean;
}

/** Every plan against a reference counted without it and its copies. */
export function leaveOneOut(plans: readonly ReadPlan[], pairs: readonly Substitution[]): ScoredPlan[] {
  return plans.map((plan) => {
    const words = { pairs, contexts: countReference(plans, pairs, plan) };
    const score = scoreSpun(plan.text, findSubstitutions(plan.text, words));
    return { id: plan.id, ...score, flagged: isSpun(score) };
  });
}

/** Pieces of about so many characters at line ends; a rest shorter than half of that is left out. */
function cutPieces(text: string, length: PieceLength): string[] {
  if (length === undefined) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n')) {
    piece += `${line}\n`;
    if (piece.length < length) continue;
    pieces.push(piece);
    piece = '';
  }
  return piece.length >= length / 2 ? [...pieces, piece] : pieces;
}

/** Makes the measures of clean plans; all numbers are the same for the same seed. */
export function spunMeasures(
  plans: readonly ReadPlan[],
  clean: readonly ReadPlan[],
  pairs: readonly Substitution[],
) {
  const references = new Map(clean.map((plan) => [plan.id, countReference(plans, pairs, plan)]));
  const wordsFor = ({ id }: ReadPlan, known: readonly Substitution[]): SpunWords => ({
    pairs: known,
    contexts: references.get(id) ?? {},
  });
  const flag = (text: string, words: SpunWords) => isSpun(scoreSpun(text, findSubstitutions(text, words)));
  return {
    /** Clean pieces that are called spun all the same. */
    falseAlarms(length: PieceLength): Rate {
      return tally(
        clean.flatMap((plan) => {
          const words = wordsFor(plan, pairs);
          return cutPieces(plan.text, length).map((piece) => flag(piece, words));
        }),
      );
    },
    /** Spun pieces that are found. `draws` is the number of random halves of the list. */
    detection(known: KnownList, rate: number, length: PieceLength, draws: number): Rate {
      const found = Array.from({ length: draws }, (_, draw) => {
        const random = seededRandom(20_250_901 + draw);
        const [half, other] = halve(pairs, random);
        const spinning = known === 'half' ? pairs : half;
        const knownPairs = { all: pairs, half, none: other }[known];
        return clean.flatMap((plan) => {
          const words = wordsFor(plan, knownPairs);
          return cutPieces(plan.text, length).map((piece) =>
            flag(spinText(piece, spinning, rate, random), words),
          );
        });
      });
      return tally(found.flat());
    },
  };
}

function tally(flags: readonly boolean[]): Rate {
  return { pieces: flags.length, flagged: flags.filter(Boolean).length };
}

/** Two random halves. */
function halve<T>(items: readonly T[], random: () => number): [T[], T[]] {
  const drawn = items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key);
  const middle = Math.floor(drawn.length / 2);
  return [drawn.slice(0, middle).map(({ item }) => item), drawn.slice(middle).map(({ item }) => item)];
}
