// The page as tests render it: one move, and another that was sent back because something is missing.
import type { Field } from '../../view-helpers/part-props.ts';
import type { SchoolView } from './view-model.ts';

const field = (name: string, label: string, value: string, type: Field['type'] = 'text', error = ''): Field => ({
  ...{ id: name, name, label, value, type, error },
  ...{ hint: '', autocomplete: 'off' },
});

export const schoolExample: SchoolView = {
  margin: ['Participant', 'Wren Applegarth'],
  title: 'Schools of Wren Applegarth',
  lead: 'Whoever moves school goes on with the programme once the new employer agrees.',
  history: [
    {
      key: 'Since 1 January 2022',
      value:
        'Saltmarsh Primary School, URN 654321. Agreed by Rowan Underhill, headteacher on 12 November 2021; recorded by Programme Office',
    },
    { key: 'Until 1 January 2022', value: 'Coppice Federation, URN 123456' },
  ],
  action: '#school',
  errors: [{ href: '#agreedBy', text: 'Say who agreed for the new employer' }],
  name: field('name', 'New school', 'Fellside Academy'),
  urn: field('urn', 'Its URN', '234567'),
  movedOn: field('movedOn', 'First day there', '2022-02-21', 'date'),
  agreedBy: field('agreedBy', 'Who agreed for the new employer', '', 'text', 'Say who agreed for the new employer'),
  agreedOn: field('agreedOn', 'Day of the agreement', '2022-02-01', 'date'),
  back: { href: '#participant', text: 'Leave without saving' },
};
