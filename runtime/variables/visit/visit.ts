import type { Value } from '../../../shared/definition';
import { landing, pagesInSession, secondsInSession, sessionNumber, sinceLastSession } from '../../core/visit';
import type { VisitSettings } from './visit.definition';

const dayMs = 86_400_000;

export default function visit({ part }: Partial<VisitSettings>): Value {
  if (USES.visitVariable!.part_seconds && part === 'seconds') return secondsInSession();
  if (USES.visitVariable!.part_number && part === 'number') return sessionNumber();
  if (USES.visitVariable!.part_returning && part === 'returning') {
    const number = sessionNumber();
    return number && number > 1;
  }
  if (USES.visitVariable!.part_sinceLast && part === 'since-last') {
    const ms = sinceLastSession();
    return ms && Math.floor(ms / dayMs);
  }
  if (USES.visitVariable!.part_landing && part === 'landing')
    return landing()?.[0].replace(/^\w+:\/\/[^/]*|[?#].*/g, '');
  return pagesInSession();
}
