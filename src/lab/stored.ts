/** Reports whether the storage of the session holds kept runs, or notes for which an address has no room. */
export function hasStored(what: 'futures' | 'notes'): boolean {
  try {
    return sessionStorage.getItem(`nul-and-void.${what}`) !== null;
  } catch {
    return false;
  }
}
