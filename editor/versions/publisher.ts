/** Who publishes, as they call themselves: remembered in this browser, because nobody signs in. */
const key = 'milepost.name';

export function rememberedName(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(key, name.trim());
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}
