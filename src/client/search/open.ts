/** Opens the search, which is loaded the first time that it is wanted. */
export function showSearch(): void {
  void import('./dialog.ts').then((search) => search.openSearch());
}
