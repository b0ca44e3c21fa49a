import { appConfig } from '../../packages/config/vite/app.ts';

export default appConfig({ base: '/', port: 5173 });
