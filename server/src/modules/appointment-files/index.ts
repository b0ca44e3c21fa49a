export { AppointmentFileFields, AppointmentFilesFields } from './appointment-file.fields.js';
export { AppointmentFileResolver } from './appointment-file.resolver.js';
export { appointmentFileRoutes } from './appointment-file-routes.js';
export { removeUnattachedFiles } from './remove-unattached-files.js';
export { tellOfFiles } from './tell-of-files.js';
