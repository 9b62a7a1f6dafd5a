import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';

export default function intercom(): Send {
  return waiting('Intercom', ({ name, params }) => ['trackEvent', name, params]);
}
