import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { PostHogSettings } from './posthog.definition';

export default function posthog({ global }: PostHogSettings): Send {
  return waiting(
    `${(USES.posthogDestination!.global && global) || 'posthog'}.capture`,
    ({ name, params }) => [name, params],
  );
}
