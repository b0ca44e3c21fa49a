import { jestPreset } from '../packages/config/jest-preset.mjs';

export default jestPreset({ testMatch: ['<rootDir>/**/*.test.{ts,mjs}'], extensionsToTreatAsEsm: ['.ts'] });
