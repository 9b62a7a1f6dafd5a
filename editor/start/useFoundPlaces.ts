import { useEffect, useRef } from 'react';
import type { Found } from '../../shared/scan/found';
import { onAgent } from '../preview/connect';

/** Calls back with what a page of the site says it found worth counting. */
export function useFoundPlaces(take: (found: readonly Found[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(
    () =>
      onAgent((message) => {
        if (message.type === 'scanned') latest.current(message.found);
      }),
    [],
  );
}
