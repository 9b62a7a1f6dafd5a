import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { SegmentSettings } from './segment.definition';

export default function segment({ global }: SegmentSettings): Send {
  return waiting(
    `${(USES.segmentDestination!.global && global) || 'analytics'}.track`,
    ({ name, params }) => [name, params],
  );
}
