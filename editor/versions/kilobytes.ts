/** 1,940 is `1.94 KB`. */
import { t } from '../../shared/texts/t';
export function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : t('{bytes} KB', { bytes: (bytes / 1000).toFixed(2) });
}
