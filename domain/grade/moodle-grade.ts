// A grade on its way to Moodle: once for a submission and assignment, and only once its participant was told by us.

/** `differs`: written, and Moodle shows another; `not-written`: it stays here, and why. */
export const gradeStates = ['waiting', 'confirmed', 'differs', 'not-written'] as const;

/** How a participant was told where no letter could. */
export const otherWays = ['phone', 'post', 'in-person'] as const;

/** One of them. */
export type OtherWay = (typeof otherWays)[number];
