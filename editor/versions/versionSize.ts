import type { Version } from '../../shared/api';
import type { Bytes } from '../../shared/compiler/types';
import { kilobytes } from './kilobytes';

/** As most browsers get it. */
export function bestSize({ brotli, gzip }: Bytes): number {
  return brotli ?? gzip;
}

export function sizeOf({ bytes }: Version): string {
  return kilobytes(bestSize(bytes));
}
