// One plan for all scripts in the pool (R103, R105, R106, R108): pure, and the same whenever it is made from the same seed.
import type { Seed } from '../chance/chance.ts';
import type { Assessor } from './assessor.ts';
import { type Board, boardFor } from './board.ts';
import { isTrained } from './may-take.ts';
import { type Parcel, parcelsOf } from './parcel.ts';
import type { PooledScript } from './pooled-script.ts';
import type { RoutingTerms } from './routing-terms.ts';

/** Why a script stays in the pool: nobody is trained for it, everyone who is may not have it, or all of those are full. */
export type WhyShort = 'nobody-trained' | 'everyone-barred' | 'no-capacity';

/** Who gets what, and exactly what is short. */
export interface Plan {
  readonly placed: readonly { readonly script: PooledScript; readonly personId: string }[];
  readonly short: readonly { readonly script: PooledScript; readonly why: WhyShort }[];
  /** Every assessor with what they hold and what the plan adds, in the order in which they were given. */
  readonly load: readonly { readonly assessor: Assessor; readonly added: number }[];
}

/**
 * Makes the plan. What is given goes to whoever has the fewest outstanding; where all who may have a script are full, one of
 * theirs is moved on to make room, so that a script stays behind only if no plan could place it (with parcels of one size).
 */
export function plan(
  scripts: readonly PooledScript[],
  assessors: readonly Assessor[],
  terms: RoutingTerms,
  seed: Seed,
): Plan {
  const board = boardFor(assessors, seed);
  const parcels = parcelsOf(scripts, assessors, terms, seed);
  const left = parcels.filter((parcel) => !place(board, parcel, new Set()));
  return {
    placed: assessors.flatMap(({ personId }) =>
      board.held(personId).flatMap((parcel) => parcel.scripts.map((script) => ({ script, personId }))),
    ),
    short: left.flatMap((parcel) =>
      parcel.scripts.map((script) => ({ script, why: whyShort(parcel, script, assessors, terms) })),
    ),
    load: assessors.map((assessor) => ({
      assessor,
      added: board.held(assessor.personId).reduce((sum, parcel) => sum + parcel.scripts.length, 0),
    })),
  };
}

/** Kuhn's augmenting path: `asked` are those whose room has been looked for already. */
function place(board: Board, parcel: Parcel, asked: Set<string>): boolean {
  const takers = board.inTurn(parcel.takers).filter(({ personId }) => !asked.has(personId));
  const free = takers.find(({ personId }) => board.room(personId) >= parcel.scripts.length);
  if (free !== undefined) {
    board.give(parcel, free.personId);
    return true;
  }
  return takers.some(({ personId }) => !asked.has(personId) && makeRoom(board, parcel, personId, asked));
}

function makeRoom(board: Board, parcel: Parcel, personId: string, asked: Set<string>): boolean {
  asked.add(personId);
  for (const held of board.held(personId)) {
    if (board.room(personId) + held.scripts.length < parcel.scripts.length) continue;
    board.takeBack(held, personId);
    if (place(board, held, asked)) {
      board.give(parcel, personId);
      return true;
    }
    board.give(held, personId);
  }
  return false;
}

function whyShort(parcel: Parcel, script: PooledScript, assessors: readonly Assessor[], terms: RoutingTerms): WhyShort {
  if (parcel.takers.length > 0) return 'no-capacity';
  return assessors.some(({ trainings }) => isTrained(trainings, script, terms)) ? 'everyone-barred' : 'nobody-trained';
}
