import * as icons from './icons';

/** An icon named by a definition; an unknown name draws a plain dot, so that a new type is never a broken screen. */
export function Icon({ name, size = 15 }: { name: string; size?: number }) {
  const Drawn = icons.byName[name] ?? icons.fallback;
  return <Drawn size={size} aria-hidden="true" />;
}
