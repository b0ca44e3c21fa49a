import express, { Router } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the three apps live: address and folder. The student app comes last, since `/` is in front of everything. */
const apps = [
  { path: '/tuteur', folder: 'tutor' },
  { path: '/admin', folder: 'admin' },
  { path: '/', folder: 'student' },
] as const;

/** Files that the apps' builds wrote: the hashes of the documents each may send. */
export function documentFiles(root: string): string[] {
  return apps.map((app) => join(root, 'apps', app.folder, 'src', 'gql', 'persisted-documents.json'));
}

/** Serves the built apps on one origin; every address that is no file is the app's own page. */
export function webApps(root: string): Router {
  const router = Router();
  for (const { path, folder } of apps) {
    const dist = join(root, 'apps', folder, 'dist');
    if (!existsSync(dist)) continue;
    router.use(path, express.static(dist, { index: false, redirect: false, maxAge: '1h', setHeaders: cacheByName }));
    router.get(path === '/' ? '/{*page}' : `${path}{/*page}`, (request, response, next) => {
      if (!request.accepts('html')) {
        next();
        return;
      }
      response.set('Cache-Control', 'no-cache').sendFile(join(dist, 'index.html'));
    });
  }
  return router;
}

/** Files named by their content never change. */
function cacheByName(response: express.Response, path: string): void {
  if (path.includes('/assets/')) response.set('Cache-Control', 'public, max-age=31536000, immutable');
}
