// A charge: proposed by the rules, confirmed or waived by an admin (R158). Nobody hears of one that is only proposed.

/** What an entry can be charged for, each at most once. */
export const chargeKinds = ['non-submission', 'second-resubmission'] as const;

/** One of them. */
export type ChargeKind = (typeof chargeKinds)[number];

/** Where a charge is in its life. */
export const chargeStates = ['proposed', 'confirmed', 'waived'] as const;

/** One of them. */
export type ChargeState = (typeof chargeStates)[number];

/** Whole pence by state; waived ones are owed by nobody. */
export function sums(
  charges: readonly { readonly state: ChargeState; readonly pence: number }[],
): Readonly<Record<ChargeState, number>> {
  const sum: Record<ChargeState, number> = { proposed: 0, confirmed: 0, waived: 0 };
  for (const { state, pence } of charges) sum[state] += pence;
  return sum;
}
