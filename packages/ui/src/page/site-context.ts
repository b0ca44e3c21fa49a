import { createContext, useContext } from 'react';

/** The site's name, for document titles. */
export const SiteContext = createContext('');

/** The name given to `AppProvider`. */
export function useSiteName(): string {
  return useContext(SiteContext);
}
