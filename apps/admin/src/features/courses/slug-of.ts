/** The address that a course's page gets by itself: "IFT1015" and "Programmation 1" make `ift1015-programmation-1`. */
export function slugOf({ sigle, name }: { sigle: string; name: string }): string {
  return `${sigle} ${name}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
