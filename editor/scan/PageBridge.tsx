import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { watchHealth } from '../health/watchHealth';
import { answerDemonstrations } from './demonstrated';
import { answerScans } from './scan';

/** Lets what is chosen on the page become rules here, and asks pages about targets, whichever screen is open. Draws nothing. */
export function PageBridge() {
  const [, go] = useLocation();
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const open = (address: string) => latest.current(address);
    const stops = [answerScans(open), answerDemonstrations(open), watchHealth()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return null;
}
