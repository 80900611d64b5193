// Protected characteristics (R27): kept in a record of their own, without name or TRN, and shown only in totals (R217).

/** An answer, "prefer not to say", or null where the participant was not asked. */
export type Answer<T extends string> = T | 'prefer-not-to-say' | null;

export interface ProtectedCharacteristics {
  /** Whether 30% or more of the school's pupils are known to be eligible for free school meals (2016 School Census). */
  readonly freeSchoolMeals30: Answer<'yes' | 'no'>;
  readonly ethnicity: Answer<'white-british' | 'another-ethnicity'>;
  readonly sex: Answer<'female' | 'male'>;
  readonly disability: Answer<'yes' | 'no'>;
}

/** How many people gave each answer to each question. Holds no person and no order of persons. */
export type CharacteristicTotals = Readonly<Record<keyof ProtectedCharacteristics, Readonly<Record<string, number>>>>;

/** The only form in which characteristics leave their room (R217). Nobody is counted where the question was not asked. */
export function totalsOf(records: readonly ProtectedCharacteristics[]): CharacteristicTotals {
  const count = (question: keyof ProtectedCharacteristics): Readonly<Record<string, number>> => {
    const totals: Record<string, number> = {};
    for (const { [question]: answer } of records) {
      if (answer !== null) totals[answer] = (totals[answer] ?? 0) + 1;
    }
    return Object.fromEntries(Object.entries(totals).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  return {
    freeSchoolMeals30: count('freeSchoolMeals30'),
    ethnicity: count('ethnicity'),
    sex: count('sex'),
    disability: count('disability'),
  };
}
