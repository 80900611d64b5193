// The built assets for tests, kept between runs: a change of any source makes a new build, anything else is found ready.
import { fileURLToPath } from 'node:url';
import type { AssetManifest } from '../../web/asset-manifest.ts';
import { buildAssets } from '../../web/build-assets.ts';

/** Builds, or finds, the assets under var/assets. */
export function builtAssets(): Promise<AssetManifest> {
  return buildAssets(fileURLToPath(new URL('../../var/assets', import.meta.url)));
}
