// `npm run build`: what `npm start` and `npm test` do first, by itself.
import { build } from './prepare/build.mjs';

await build();
