import { defineConfig } from 'vite';
import { page } from '../../config/vite/app.ts';

/** `npm run gallery -w @4as/ui` shows every component in every state, on a phone's and a desk's width. */
export default defineConfig({
  ...page,
  root: import.meta.dirname,
  build: { outDir: '../dist/gallery', emptyOutDir: true },
});
