import { guard } from '../core/guard';
import { nobodyTakes } from './callGlobal';

/** Trusted Types, where the browser has them. https://developer.mozilla.org/en-US/docs/Web/API/Trusted_Types_API */
interface Policy {
  createScriptURL(url: string): string;
}
interface World {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  /** Our one global keeps the policy: a page may forbid a second of the same name. */
  milepost: { policy?: Policy | undefined };
}

/**
 * Loads a vendor's script, once for each address, unless the page brings the vendor itself: then which account it is for has
 * been said there too. `global`: the vendor's, with the stand-in that we set for it. `first`: what the vendor's own snippet says
 * before it loads the script; `then`: what it says once the script is there. Called where the destination is made, which is after consent. Traced builds load nothing. Never throws.
 */
export function loadScript(
  src: string,
  global: string,
  stub: unknown,
  first?: () => void,
  then?: () => void,
): void {
  if (PREVIEW) return;
  guard(() => {
    if (!nobodyTakes(global, stub)) return;
    first?.();
    if ([...document.scripts].some((script) => script.src === src)) return;
    const world = window as unknown as World;
    world.milepost.policy ||= guard(() =>
      world.trustedTypes?.createPolicy('milepost', { createScriptURL: (given) => given }),
    );
    // It would be refused, and reported once more.
    if (world.trustedTypes && !world.milepost.policy) return;
    const script = document.createElement('script');
    script.async = true;
    // A page with nonces gives ours one too; all of a page are the same.
    script.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce || '';
    script.src = world.milepost.policy?.createScriptURL(src) || src;
    if (then) script.onload = () => guard(then);
    document.head.append(script);
  });
}
