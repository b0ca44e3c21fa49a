import { jestPreset } from '../config/jest-preset.mjs';

// Real servers and processes on a busy machine: slow is not wrong.
export default jestPreset({ testTimeout: 30_000 });
