export { evaluationLoader, TutorReviewFields } from './review.fields.js';
