import { TestEnvironment } from 'jest-environment-jsdom';

/** A browser's document with the platform's own fetch and WebSocket, so that tests talk to a real server. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      fetch,
      Headers,
      Request,
      Response,
      WebSocket,
      TextEncoder,
      TextDecoder,
      structuredClone,
    });
    this.global.IS_REACT_ACT_ENVIRONMENT = false;
  }
}
