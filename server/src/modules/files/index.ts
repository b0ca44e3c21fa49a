export { createFileStore, type FileStore } from './file-store.js';
export { fileRoutes } from './file-routes.js';
export { PersonPictureFields, ViewerPictureFields } from './picture.fields.js';
export { pictureUrl } from './picture-url.js';
export { removeStoredFile, removeUnusedPictures } from './remove-unused-pictures.js';
