import { transformFileSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node run our TypeScript as it is, `node --import <this file> main.ts`, so that a test can start (and kill) a real process
 * of the product without a build: `@4as/x` is the package's source, `./x.js` is `./x.ts`, as in Jest.
 */
const packages = new URL('../../', import.meta.url);
const { $schema: _schema, ...swc } = JSON.parse(readFileSync(new URL('config/swc.json', packages), 'utf8'));

registerHooks({
  resolve(specifier, context, next) {
    const own = /^@4as\/([a-z-]+)(?:\/(.+))?$/.exec(specifier);
    if (own) return next(new URL(`${own[1]}/src/${own[2] ?? 'index'}.ts`, packages).href, context);
    if (specifier.startsWith('.') && specifier.endsWith('.js') && /\.tsx?$/.test(context.parentURL ?? '')) {
      for (const extension of ['.ts', '.tsx']) {
        const source = new URL(specifier.replace(/\.js$/, extension), context.parentURL);
        if (existsSync(source)) return next(source.href, context);
      }
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !/\.tsx?$/.test(url)) return next(url, context);
    const { code } = transformFileSync(fileURLToPath(url), { ...swc, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
