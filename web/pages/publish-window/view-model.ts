// Before publishing: what will be sent when, and what stands in the way.
import type { HiddenField } from '../../view-helpers/part-props.ts';

/** The page. With faults there is no button: they are mended in Moodle first (R21). */
export interface PublishWindowView {
  readonly margin: readonly string[];
  readonly title: string;
  readonly lead: string;
  readonly emails: readonly { readonly at: Date; readonly what: string }[];
  readonly faults: readonly { readonly task: string; readonly text: string }[];
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly backHref: string;
}
