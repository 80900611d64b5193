// Serves the built assets. Their names change with their content, so a browser may keep them for a year.
import express from 'express';
import type { Handler } from 'express';
import type { AssetManifest } from './asset-manifest.ts';

/** Express middleware to mount at `assetsUrl`; anything that is not an asset is a 404 there, never a page. */
export function serveAssets(assets: AssetManifest): Handler {
  return express.static(assets.folder, {
    immutable: true,
    maxAge: '365d',
    index: false,
    redirect: false,
    fallthrough: false,
  });
}
