// What a provider can set about routing, and the day on which it is done.
import type { LocalDate } from '../calendar/local-date.ts';

/** Keys `routing.tasksTogether` (R108) and `separation.checkerMayAssess` (R90). */
export interface RoutingTerms {
  readonly today: LocalDate;
  readonly tasksTogether: boolean;
  readonly checkerMayAssess: boolean;
}

/** As shipped. */
export const defaultRoutingTerms = {
  tasksTogether: true,
  checkerMayAssess: false,
} as const satisfies Omit<RoutingTerms, 'today'>;
