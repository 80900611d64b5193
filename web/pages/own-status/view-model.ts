// The participant's status page (P1): what to do, where it stands, what we have, whom to ask.
import type { Link, PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';

/** Something to do: its place in the margin, what it is, what to do, and the buttons that do it. */
export interface ToDo {
  /** The criterion that asks for it, or the task. */
  readonly code: string;
  readonly about: string;
  readonly title: string;
  readonly says: string;
  readonly buttons: readonly ToDoButton[];
}

/** A link drawn as a button. */
export interface ToDoButton extends Link {
  readonly primary: boolean;
}

/** A step of the journey. */
export interface StepView {
  readonly name: string;
  readonly when: string;
  readonly state: 'done' | 'now' | 'ahead';
  readonly last: boolean;
}

/** One thing that is needed, with where it stands. */
export interface NeedRow {
  readonly label: string;
  readonly tag: Tag;
  readonly hint: string;
}

/** Something that was asked for; `takeBack` while nobody has decided. */
export interface AskedRow extends NeedRow {
  readonly takeBack: PostButton | null;
}

/** One task: when it was received, what it needs, which files we hold. */
export interface TaskView {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly needs: readonly NeedRow[];
  readonly files: readonly string[];
  readonly links: readonly Link[];
}

/** The page. */
export interface OwnStatusView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly toDo: readonly ToDo[];
  /** Said under what is to do, '' for nothing. */
  readonly say: string;
  readonly afterToDo: readonly Link[];
  readonly steps: readonly StepView[];
  readonly tasks: readonly TaskView[];
  /** What can be asked for from here. */
  readonly asks: readonly Link[];
  /** What was asked for, newest first. */
  readonly asked: readonly AskedRow[];
  readonly help: {
    readonly moodle: string;
    readonly faq: string;
    readonly email: string;
    readonly phone: string;
  };
  readonly otherWindows: readonly Link[];
}
