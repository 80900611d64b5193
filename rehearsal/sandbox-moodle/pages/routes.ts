// The participant page's addresses.
import express from 'express';
import type { Router } from 'express';
import type { FileStore } from '../files/file-store.ts';
import type { Site } from '../state/site.ts';

export function pageRoutes(_site: Site, _files: FileStore): Router {
  return express.Router();
}
