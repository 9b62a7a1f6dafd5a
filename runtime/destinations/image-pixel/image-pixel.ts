import type { Send } from '../../core/types';
import { fillAddress } from '../../lib/fillAddress';
import { askImage } from '../../transport/ask';
import type { ImagePixelSettings } from './image-pixel.definition';

export default function imagePixel({ url }: ImagePixelSettings): Send {
  return (event) => askImage(fillAddress(url, event));
}
