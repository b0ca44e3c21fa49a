export { evaluationLoader, Review, TutorReviewFields } from './review.fields.js';
