/** What happens with one task of one person, case by case, so that the script says by itself what must come of it. */
import { addDays } from '../../domain/calendar/local-date.ts';
import { noonUk } from '../../domain/calendar/uk-time.ts';
import type { ScheduledAction } from './action.ts';
import { officeDoes, participantDoes, type Scene, submits, submitsOnPage, tutorDoes, uploads } from './act-list.ts';
import type { CaseName } from './cases.ts';
import { freeMoment, minutesAfter, officeMoment, secondsAfter, submitMoment } from './moments.ts';
import { dayAlong } from './window-of.ts';

/** Most of the time the work goes up once and is submitted minutes later; some put a first draft up days before. */
function ordinary(scene: Scene): ScheduledAction[] {
  const { draw, window } = scene;
  const submitAt = submitMoment(draw, window);
  const uploadAt = minutesAfter(submitAt, -draw.int(3, 25));
  const draftAt = freeMoment(draw, dayAlong(window, 0.1 * draw.fraction()));
  const draftsFirst = draw.fraction() < 0.3 && draftAt < uploadAt;
  return [
    ...(draftsFirst ? [uploads(scene, draftAt, 'early')] : []),
    uploads(scene, uploadAt, 'final'),
    submits(scene, submitAt),
  ];
}

/** Work that is done by half of the window, so that something can happen to it before close. */
function early(scene: Scene): ScheduledAction[] {
  const submitAt = freeMoment(scene.draw, dayAlong(scene.window, 0.3));
  return [uploads(scene, minutesAfter(submitAt, -9), 'final'), submits(scene, submitAt)];
}

/** The finished work uploaded minutes before noon. */
const uploadedAtTheLast = (scene: Scene): ScheduledAction =>
  uploads(scene, minutesAfter(scene.window.closesAt, -scene.draw.int(4, 20)), 'final');

/** A morning in the office so many days from close. */
const officeDay = (scene: Scene, days: number): Date => officeMoment(scene.draw, addDays(scene.window.closesOn, days));

/** Noon so many days after close: where an extension or override ends. */
const noonAfterClose = (scene: Scene, days: number): Date => noonUk(addDays(scene.window.closesOn, days));

function leftInDraft(
  scene: Scene,
  version: 'early' | 'final',
  decision: 'accept-draft' | 'refuse-draft',
): ScheduledAction[] {
  const uploadAt = freeMoment(scene.draw, addDays(scene.window.closesOn, -scene.draw.int(1, 3)));
  const reason =
    decision === 'accept-draft'
      ? 'Everything was uploaded before close; only the last button was not pressed.'
      : 'A first fragment, not the work; the participant books the next window.';
  return [uploads(scene, uploadAt, version), officeDoes(scene, officeDay(scene, 1), { kind: decision, reason })];
}

function extended(scene: Scene, agreed: boolean): ScheduledAction[] {
  const until = noonAfterClose(scene, 5);
  const submitAt = freeMoment(scene.draw, addDays(scene.window.closesOn, 3));
  const grant = officeDay(scene, -2);
  const inMoodle = [
    tutorDoes(scene, minutesAfter(grant, 15), { kind: 'extend', until }),
    uploads(scene, minutesAfter(submitAt, -12), 'final'),
    submits(scene, submitAt),
  ];
  const reason = agreed
    ? 'Bereavement in the family; agreed with the programme lead.'
    : 'Nobody here agreed it; set in Moodle by mistake.';
  const office = agreed
    ? officeDoes(scene, grant, { kind: 'agree-extension', until, reason })
    : officeDoes(scene, officeDay(scene, 5), { kind: 'refuse-extension', reason });
  return [office, ...inMoodle];
}

function adjusted(scene: Scene): ScheduledAction[] {
  const until = noonAfterClose(scene, 4);
  const agreedAt = officeMoment(scene.draw, dayAlong(scene.window, 0.2));
  const submitAt = freeMoment(scene.draw, addDays(scene.window.closesOn, 2));
  return [
    officeDoes(scene, agreedAt, { kind: 'agree-extension', until, reason: 'Reasonable adjustment.' }),
    tutorDoes(scene, minutesAfter(agreedAt, 20), { kind: 'override', cutoff: until }),
    uploads(scene, minutesAfter(submitAt, -20), 'final'),
    submitsOnPage(scene, submitAt),
  ];
}

function attemptedTwice(scene: Scene, submitsAgain: boolean): ScheduledAction[] {
  const firstAt = freeMoment(scene.draw, dayAlong(scene.window, 0.2));
  const reopenedAt = officeMoment(scene.draw, dayAlong(scene.window, 0.55));
  const first = [uploads(scene, minutesAfter(firstAt, -6), 'early'), submits(scene, firstAt)];
  const reopened = tutorDoes(scene, reopenedAt, { kind: 'another-attempt' });
  if (!submitsAgain) {
    const reason = 'Asked for another attempt and did not use it.';
    return [...first, reopened, officeDoes(scene, officeDay(scene, 1), { kind: 'refuse-draft', reason })];
  }
  const submitAt = freeMoment(scene.draw, addDays(scene.window.closesOn, -1));
  return [...first, reopened, uploads(scene, minutesAfter(submitAt, -8), 'final'), submits(scene, submitAt)];
}

function aSecondLate(scene: Scene): ScheduledAction[] {
  const at = secondsAfter(scene.window.closesAt, 1);
  const reason = 'Everything was uploaded before noon; submit came one second late.';
  return [
    uploadedAtTheLast(scene),
    participantDoes(scene, at, { kind: 'submit', through: 'app', expect: 'refused' }),
    officeDoes(scene, officeDay(scene, 1), { kind: 'accept-draft', reason }),
  ];
}

function lateByOverride(scene: Scene): ScheduledAction[] {
  return [
    tutorDoes(scene, officeDay(scene, -1), { kind: 'override', cutoff: minutesAfter(scene.window.closesAt, 60) }),
    uploadedAtTheLast(scene),
    submitsOnPage(scene, secondsAfter(scene.window.closesAt, 1)),
  ];
}

function replacedInTheLastHour(scene: Scene): ScheduledAction[] {
  const draftAt = freeMoment(scene.draw, dayAlong(scene.window, 0.4));
  const replacedAt = minutesAfter(scene.window.closesAt, -scene.draw.int(20, 55));
  return [
    uploads(scene, draftAt, 'early'),
    uploads(scene, replacedAt, 'final'),
    submits(scene, minutesAfter(replacedAt, 7)),
  ];
}

function changedAfterClose(scene: Scene): ScheduledAction[] {
  const opened = officeDay(scene, 1);
  const changedAt = freeMoment(scene.draw, addDays(scene.window.closesOn, 2));
  return [
    ...early(scene),
    tutorDoes(scene, opened, { kind: 'override', cutoff: noonAfterClose(scene, 4) }),
    tutorDoes(scene, minutesAfter(opened, 2), { kind: 'revert' }),
    uploads(scene, changedAt, 'late'),
    submitsOnPage(scene, minutesAfter(changedAt, 5)),
  ];
}

const nothing = (): ScheduledAction[] => [];

const scripts: Record<CaseName, (scene: Scene) => ScheduledAction[]> = {
  ordinary,
  'draft-accepted': (scene) => leftInDraft(scene, 'final', 'accept-draft'),
  'draft-refused': (scene) => leftInDraft(scene, 'early', 'refuse-draft'),
  'never-submitted': (scene) => [
    participantDoes(scene, freeMoment(scene.draw, dayAlong(scene.window, 0.5)), { kind: 'open' }),
  ],
  'never-opened': nothing,
  'one-task-only': nothing,
  'on-the-stroke': (scene) => [uploadedAtTheLast(scene), submits(scene, scene.window.closesAt)],
  'odd-file-names': ordinary,
  'extension-agreed': (scene) => extended(scene, true),
  'extension-not-agreed': (scene) => extended(scene, false),
  'user-override': adjusted,
  'one-second-late': aSecondLate,
  'late-by-override': lateByOverride,
  'second-attempt': (scene) => attemptedTwice(scene, true),
  'reopened-not-submitted': (scene) => attemptedTwice(scene, false),
  'empty-file': ordinary,
  'text-named-docx': ordinary,
  'wrong-extension': ordinary,
  deferred: (scene) => [uploads(scene, freeMoment(scene.draw, dayAlong(scene.window, 0.1)), 'early')],
  withdrawn: nothing,
  'suspended-with-work': early,
  'suspended-without-work': nothing,
  'replaced-in-last-hour': replacedInTheLastHour,
  'unenrolled-after-submitting': early,
  'vanished-before-close': early,
  'changed-after-close': changedAfterClose,
};

/** The part of the script that is about this task, as this case has it. */
export function scriptOfTask(scene: Scene, caseName: CaseName): ScheduledAction[] {
  return scripts[caseName](scene);
}
