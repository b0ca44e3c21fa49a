export { SessionFiles, type SessionFilesProps } from './session-files';
