import { jestPreset } from '../config/jest-preset.mjs';

export default jestPreset();
