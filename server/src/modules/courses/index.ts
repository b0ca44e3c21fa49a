export { Course, Institution } from './course.entity.js';
export { courseLoader } from './course.loaders.js';
export { CourseResolver } from './course.resolver.js';
