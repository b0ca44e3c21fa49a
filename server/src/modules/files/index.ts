export { createFileStore, type FileStore } from './file-store.js';
export { fileRoutes } from './file-routes.js';
export { PersonPictureFields, ViewerPictureFields } from './picture.fields.js';
export { pictureUrl } from './picture-url.js';
export { removeStoredFile, removeUnusedPictures } from './remove-unused-pictures.js';
export { documentEndings, readDocument, type Document } from './document.js';
export { contextOf, fileErrors, refuse, signedInOnly } from './signed-in-requests.js';
export { signedDownload } from './signed-links.js';
