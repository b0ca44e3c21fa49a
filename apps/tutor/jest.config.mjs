import { jestPreset } from '../../packages/config/jest-preset.mjs';

export default jestPreset();
