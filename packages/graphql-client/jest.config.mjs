import { jestPreset } from '../config/jest-preset.mjs';

export default jestPreset({
  testEnvironment: './src/testing/browser-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
});
