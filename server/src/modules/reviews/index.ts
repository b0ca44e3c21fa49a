export {
  AppointmentReviewFields,
  ReviewFields,
  TutorAccountReviewFields,
  TutorEvaluationFields,
  TutorReviewFields,
} from './review.fields.js';
export { evaluationLoader } from './review.loaders.js';
export { ReviewResolver } from './review.resolver.js';
export { ReviewRefusal } from './review.results.js';
