import type { Fire, Stop } from '../../core/types';
import { ownPlayers } from './ownPlayers';
import type { Settings } from './player';
import { vimeo } from './vimeo';
import { youtube } from './youtube';

export default function media(settings: Settings, fire: Fire): Stop | undefined {
  const { provider } = settings;
  if (USES.mediaTrigger!.provider_youtube && provider === 'youtube') return youtube(settings, fire);
  if (USES.mediaTrigger!.provider_vimeo && provider === 'vimeo') return vimeo(settings, fire);
  return USES.mediaTrigger!.provider_page ? ownPlayers(settings, fire) : undefined;
}
