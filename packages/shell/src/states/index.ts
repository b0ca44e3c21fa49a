export { useSessionState } from './session-state';
