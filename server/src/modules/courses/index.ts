export { Course, CourseConnection, Institution } from './course.entity.js';
export { courseLoader, institutionLoader } from './course.loaders.js';
export { CourseResolver } from './course.resolver.js';
