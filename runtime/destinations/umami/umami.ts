import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';

export default function umami(): Send {
  return waiting('umami.track', ({ name, params }) => [name, params]);
}
