// A refusal and a fault, as tests render them.
import type { ProblemView } from './view-model.ts';

/** Someone else was first. */
export const refusalExample: ProblemView = {
  margin: ['Not done'],
  title: 'Someone else decided this draft first',
  says: 'Programme office accepted it at 12:31. Your decision was not recorded.',
  todo: 'Look at it as it stands now. A decision can be changed until the technical check begins.',
  reference: null,
  links: [{ href: '/windows/npqh-k/intake', text: 'Back to intake' }],
};

/** Our fault. */
export const faultExample: ProblemView = {
  margin: ['Our fault'],
  title: 'Something went wrong here',
  says: 'Nothing you entered was half saved: it is either all there or not there.',
  todo: 'Go back and try again in a minute.',
  reference: 'R-7F3A19',
  links: [{ href: '/', text: 'Start page' }],
};
