import { appConfig } from '../../packages/config/vite/app.ts';

export default appConfig({ base: '/tuteur/', port: 5174 });
