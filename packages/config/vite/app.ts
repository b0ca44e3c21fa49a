import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig, type UserConfig } from 'vite';
import { documentsInPlace } from './documents-in-place.ts';
import { kitStyles } from './kit-styles.ts';

const packages = fileURLToPath(new URL('../..', import.meta.url));

/** `@4as/x` is the package's source, so that apps are built and served without building packages first. */
export const sourceAliases = [
  { find: /^@4as\/i18n\/react$/u, replacement: `${packages}i18n/src/react.tsx` },
  { find: /^@4as\/i18n\/(.+)$/u, replacement: `${packages}i18n/src/$1.ts` },
  { find: /^@4as\/(i18n|scheduling|pricing)$/u, replacement: `${packages}$1/src/index.ts` },
];

/** How every page of ours is made, whatever it is for. */
export const page = {
  plugins: [react(), kitStyles()],
  resolve: { alias: sourceAliases, dedupe: ['react', 'react-dom', 'react-router', '@mantine/core', '@mantine/hooks'] },
  css: { postcss: { plugins: [presetMantine()] } },
} satisfies UserConfig;

/** The API that a development server passes requests on to. */
const api = process.env['API_URL'] ?? 'http://localhost:4000';

export interface AppOptions {
  /** Where the app is served: `/`, `/tuteur/`. */
  base: string;
  /** Port of the development server. */
  port: number;
}

/** The build of one app. */
export function appConfig({ base, port }: AppOptions): UserConfig {
  return defineConfig({
    base,
    plugins: [...page.plugins, documentsInPlace()],
    resolve: page.resolve,
    css: page.css,
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 700,
    },
    server: {
      port,
      strictPort: true,
      proxy: {
        '/graphql': { target: api, ws: true, changeOrigin: false },
        '/api': { target: api },
        '/files': { target: api },
      },
    },
  });
}
