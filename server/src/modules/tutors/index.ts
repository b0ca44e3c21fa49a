export { MeetingLink, MeetingPlatform, meetingLinkOf } from './meeting-link.js';
export { CourseTutorFields } from './course.fields.js';
export { CourseTutor, Tutor, TutorAccount } from './tutor.entity.js';
export { defaultMeetingLinkLoader } from './tutor.loaders.js';
export { bookableCourses, type BookableCourse } from './tutor.queries.js';
export {
  ownTutorAccount,
  TutorAccountResolver,
  TutorPayChangedResolver,
  TutorProfileUpdatedResolver,
  TutorResolver,
} from './tutor.resolver.js';
export { TutorPayChanged, TutorProfileUpdated, UpdateTutorProfileResult } from './tutor.results.js';
export { ViewerTutorFields } from './viewer.fields.js';
