import { appConfig } from '../../packages/config/vite/app.ts';

export default appConfig({ base: '/admin/', port: 5175 });
