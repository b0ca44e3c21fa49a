export { expireProposals } from './expire-proposals.js';
export { SessionProposal } from './proposal.entity.js';
export { sendSessionProposal } from './proposal-mail.js';
export { AppointmentProposalFields, ProposalResolver } from './proposal.resolver.js';
export { TimeOff } from './time-off.entity.js';
export {
  SessionsSettledFields,
  TimeOffChangedFields,
  TimeOffResolver,
  TutorTimeOffFields,
} from './time-off.resolver.js';
