import { jestPreset } from '../packages/config/jest-preset.mjs';

export default jestPreset({
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  testTimeout: 30_000,
});
