// Puts the facts of E16 into words.
import type { z } from 'zod';

import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import { areasInWords, type AreaFeedback, outcomesInWords, type UnitOutcome } from '../../result.ts';
import type { resultPassProps } from './props.ts';

/** What E16 is made from. `stillToPass` names units that earlier windows did not see passed; `form` is the feedback form's address. */
export interface ResultPass extends Letterhead {
  readonly programme: string;
  readonly candidate: string;
  readonly units: readonly UnitOutcome[];
  readonly stillToPass: readonly string[];
  readonly areas: readonly AreaFeedback[];
  readonly form: string | null;
  readonly hasTrn: boolean;
}

const certificateLink = 'https://access-your-teaching-qualifications.education.gov.uk/';
const certificateQueries = 'qts.enquiries@education.gov.uk';
const trnLink = 'https://www.gov.uk/guidance/teacher-reference-number-trn';

/** The props of E16: the certificate once everything is passed (R145 to R147), and how to get a TRN where we hold none (R32). */
export function resultPassWords({
  units,
  stillToPass,
  areas,
  form,
  hasTrn,
  ...facts
}: ResultPass): z.input<typeof resultPassProps> {
  const awarded = stillToPass.length === 0;
  const passed = listInWords(units.map(({ unit }) => unit));
  const left = listInWords(stillToPass);
  return {
    ...facts,
    headline: awarded
      ? `You have passed your ${facts.programme}`
      : `You have passed ${passed} of your ${facts.programme}`,
    units: outcomesInWords(units),
    rest: awarded
      ? null
      : `You have the qualification once ${left} ${stillToPass.length === 1 ? 'is' : 'are'} passed too.`,
    areas: areasInWords(areas),
    certificate: awarded
      ? {
          line: `To reach your certificate, sign in to Access your teaching qualifications with your teacher reference number (TRN).${form === null ? '' : ' It is made available once you have filled in our feedback form.'}`,
          link: certificateLink,
          queries: certificateQueries,
        }
      : null,
    form: awarded ? form : null,
    trn:
      hasTrn || !awarded
        ? null
        : {
            line: 'We hold no TRN for you, and you need one to reach your certificate. Find yours, or ask for one, then write it to us.',
            link: trnLink,
          },
  };
}
