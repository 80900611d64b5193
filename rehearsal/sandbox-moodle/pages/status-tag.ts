// Where a submission stands, in words.
import { decidingSubmission, isEmpty } from '../assignment/submission-rows.ts';
import type { Assignment, Site, User } from '../state/site.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';

export function statusTag(site: Site, assignment: Assignment, user: User): Markup {
  const submission = decidingSubmission(site, assignment, user.id);
  if (submission === undefined) return html`<span class="tag">No submission yet</span>`;
  switch (submission.status) {
    case 'submitted':
      return html`<span class="tag good">Submitted for grading</span>`;
    case 'draft':
      return isEmpty(submission)
        ? html`<span class="tag warn">Draft, still empty</span>`
        : html`<span class="tag warn">Draft (not submitted)</span>`;
    case 'reopened':
      return html`<span class="tag warn">Reopened for another attempt</span>`;
    case 'new':
      return html`<span class="tag">No submission yet</span>`;
  }
}
