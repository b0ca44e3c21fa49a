export { answerOnce, type AdminRequest } from './answer-once.js';
export { recordAudit, type AuditEntry } from './record.js';
