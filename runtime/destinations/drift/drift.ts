import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';

export default function drift(): Send {
  return waiting('drift.track', ({ name, params }) => [name, params]);
}
