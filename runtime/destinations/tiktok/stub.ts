/** TikTok's stand-in: a list of calls with a method for each kind of them, and one such list for each pixel. */

type List = unknown[] & Record<string, unknown>;

interface Ttq {
  track: (...given: unknown[]) => void;
  instance: (pixelCode: string) => { track: (...given: unknown[]) => void };
}

const methods =
  /* @__PURE__ */ 'page track identify instances debug on off once ready alias group enableCookie disableCookie'.split(
    ' ',
  );

function withMethods(list: List): List {
  for (const method of methods) list[method] = (...given: unknown[]) => list.push([method, ...given]);
  return list;
}

/** What the script finds in place of TikTok's own snippet. https://business-api.tiktok.com/portal/docs */
export function ttqStub(): object {
  const ttq = withMethods([] as unknown as List);
  const pixels: Record<string, List> = {};
  Object.assign(ttq, {
    _i: pixels,
    _t: {},
    _o: {},
    instance: (code: string) => pixels[code] || withMethods([] as unknown as List),
    load: (code: string) => {
      const pixel = withMethods([] as unknown as List);
      pixel['_u'] = 'https://analytics.tiktok.com/i18n/pixel/events.js';
      pixels[code] = pixel;
      (ttq['_t'] as Record<string, number>)[code] = Date.now();
      (ttq['_o'] as Record<string, object>)[code] = {};
    },
  });
  return ttq;
}

/** The call that reaches one pixel of several; undefined while TikTok is not there. */
export function pixelOf(pixelCode: string): unknown {
  const pixel = (window as unknown as { ttq?: Ttq }).ttq?.instance(pixelCode);
  return pixel && ((...given: unknown[]) => pixel.track(...given));
}
