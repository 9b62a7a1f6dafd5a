import type { Send } from '../../core/types';
import { waiting } from '../../lib/waiting';
import type { StatsigSettings } from './statsig.definition';

interface World {
  Statsig?: { instance?(key?: string): { logEvent?(event: object): void } | undefined };
}

export default function statsig({ clientKey, worth }: StatsigSettings): Send {
  // https://docs.statsig.com/client/javascript-sdk
  const client = () =>
    (window as World).Statsig?.instance?.(
      ...(USES.statsigDestination!.clientKey && clientKey ? [clientKey] : []),
    );
  return waiting(
    'Statsig.instance().logEvent',
    ({ name, params, value }) => {
      const metadata: Record<string, string> = {};
      // Texts only.
      for (const key in params) metadata[key] = `${params[key]}`;
      const event: Record<string, unknown> = { eventName: name, metadata };
      if (USES.statsigDestination!.worth && worth && value !== undefined) event['value'] = value;
      return [event];
    },
    () => {
      const found = client();
      return found?.logEvent?.bind(found);
    },
  );
}
