// The facts of E1: the window's dates and what to upload.
import { windowOpensWords } from '../../templates/emails/window-opens/words.ts';
import { letter } from '../letter.ts';
import { opensAt, windowFacts } from './window-facts.ts';

export const windowOpensLetter = letter('window-opens', async (around, reader, occasion) => {
  const { stored, tasks, shared } = await windowFacts(around, reader, occasion);
  return windowOpensWords({
    ...shared,
    opensAt: opensAt(stored),
    isPreAssessment: stored.window.kind === 'pre-assessment',
    tasks: tasks.map(({ task, link, uploads }) => ({ task, link, uploads })),
  });
});
