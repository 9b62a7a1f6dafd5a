/** What ads add to an address: Google, Meta, TikTok, Microsoft, LinkedIn, X, Pinterest, Snapchat, Reddit, Yandex. */
export const clickIds =
  /* @__PURE__ */ 'gclid gbraid wbraid dclid fbclid ttclid msclkid li_fat_id twclid epik ScCid rdt_cid yclid'.split(
    ' ',
  );
