import { recall, remember } from '../store/remembered';

/** Who publishes, as they call themselves: remembered in this browser, because nobody signs in. */
const key = 'milepost.name';

export function rememberedName(): string {
  return recall(key) ?? '';
}

export function rememberName(name: string): void {
  remember(key, name.trim());
}
