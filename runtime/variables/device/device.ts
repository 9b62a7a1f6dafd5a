import type { Value } from '../../../shared/definition';
import type { DeviceSettings } from './device.definition';

type Browser = Navigator & {
  userAgentData?: { mobile: boolean };
  connection?: { effectiveType?: string };
};

/** Each claims to be those before it as well: the last that fits is meant. */
const browsers = {
  Safari: /Safari/,
  Chrome: /Chrom|CriOS/,
  Firefox: /Firefox|FxiOS/,
  Edge: /Edg/,
  Opera: /OPR/,
};
const samsung = /SamsungBrowser/;
/** The first that fits. Android calls itself Linux too, an iPhone says it is like Mac OS. */
const systems = {
  Android: /Android/,
  iOS: /iP(hone|ad|od)/,
  Windows: /Windows/,
  ChromeOS: /CrOS/,
  macOS: /Mac/,
  Linux: /Linux/,
};

export default function device({ part }: Partial<DeviceSettings>): Value {
  const { userAgent, maxTouchPoints, userAgentData } = navigator as Browser;
  // An iPad says it is a Mac; no Mac has a touch screen.
  const isPad = maxTouchPoints > 1 && /Macintosh/.test(userAgent);
  if (USES.deviceVariable!.part_width && part === 'width') return innerWidth;
  if (USES.deviceVariable!.part_height && part === 'height') return innerHeight;
  if (USES.deviceVariable!.part_orientation && part === 'orientation')
    return innerWidth > innerHeight ? 'landscape' : 'portrait';
  if (USES.deviceVariable!.part_screen && part === 'screen') return `${screen.width}x${screen.height}`;
  if (USES.deviceVariable!.part_touch && part === 'touch') return maxTouchPoints > 0;
  if (USES.deviceVariable!.part_language && part === 'language') return navigator.language;
  if (USES.deviceVariable!.part_timeZone && part === 'time-zone')
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (USES.deviceVariable!.part_colorScheme && part === 'color-scheme')
    return prefers('color-scheme: dark') ? 'dark' : 'light';
  if (USES.deviceVariable!.part_reducedMotion && part === 'reduced-motion')
    return prefers('reduced-motion: reduce');
  if (USES.deviceVariable!.part_connection && part === 'connection')
    return (navigator as Browser).connection?.effectiveType;
  if (USES.deviceVariable!.part_browser && part === 'browser') {
    if (samsung.test(userAgent)) return 'Samsung Internet';
    return named(Object.entries(browsers).reverse(), userAgent);
  }
  if (USES.deviceVariable!.part_system && part === 'system')
    return isPad ? 'iOS' : named(Object.entries(systems), userAgent);
  if (isPad || /iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return 'tablet';
  return userAgentData?.mobile || /Mobi/.test(userAgent) ? 'mobile' : 'desktop';
}

function prefers(feature: string): boolean {
  return matchMedia(`(prefers-${feature})`).matches;
}

function named(list: [string, RegExp][], userAgent: string): string {
  return list.find(([, sign]) => sign.test(userAgent))?.[0] || 'other';
}
