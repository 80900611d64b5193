// All that a template can call, by name. Nothing here reads or decides: a helper turns a value into words.
import type { AssetManifest } from '../asset-manifest.ts';
import type { Helper } from '../templates.ts';
import { dateHelpers } from './dates.ts';
import { mrow } from './mrow.ts';
import { bytes, number, plural } from './numbers.ts';
import { tint } from './tag-state.ts';

/** The helpers of page templates. `asset` prints the web path of a built file. */
export function viewHelpers(assets: AssetManifest): Record<string, Helper> {
  return {
    ...dateHelpers,
    mrow,
    number,
    plural,
    bytes,
    tint,
    is: (one, other) => one === other,
    or: (one, other) => Boolean(one) || Boolean(other),
    // Handlebars adds its options last; what stands before them is the list.
    lines: (...values) => values.slice(0, -1),
    asset: (name) => assets.path(String(name)),
  };
}
