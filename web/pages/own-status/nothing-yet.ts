// The status page of somebody who is entered in no window that was published.
import type { OwnStatusView } from './view-model.ts';

/** Says when something will appear, and whom to ask. */
export function nothingYet(help: OwnStatusView['help']): OwnStatusView {
  return {
    margin: ['Your assessment'],
    title: 'Nothing needed from you yet',
    lead: 'Your tasks appear here when your window is announced, about four weeks before it closes.',
    toDo: [],
    say: '',
    afterToDo: [],
    steps: [],
    tasks: [],
    asks: [],
    asked: [],
    help,
    otherWindows: [],
  };
}
