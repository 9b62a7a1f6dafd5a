/** Looks of the listing beside the page, in the colours of the card. */
export const listingStyle = `
.listing {
  position: fixed; inset-inline-end: 16px; bottom: 72px; width: min(380px, calc(100vw - 16px)); max-height: min(560px, calc(100vh - 104px));
  display: flex; flex-direction: column; border-radius: 12px; background: var(--surface); border: 1px solid var(--line);
  box-shadow: 0 12px 40px #0003; pointer-events: auto; overflow: hidden;
}
.listing header { padding: 14px 16px 10px; border-bottom: 1px solid var(--line); }
.listing h2 { margin: 0; font-size: 14px; font-weight: 650; }
.listing header p { margin: 2px 0 0; color: var(--ink-2); font-size: 12px; }
.listing ul { margin: 0; padding: 6px; list-style: none; overflow-y: auto; }
.listing li { display: flex; align-items: center; gap: 10px; padding: 7px 10px; border-radius: 8px; }
.listing li:hover, .listing li:focus-within { background: var(--sunken); }
.listing .what { flex: 1; min-width: 0; }
.listing .what b { display: block; font-weight: 600; overflow-wrap: anywhere; }
.listing .what span { display: block; color: var(--ink-2); font-size: 12px; overflow-wrap: anywhere; }
.listing .do { min-height: 28px; padding: 3px 11px; border-radius: 7px; background: var(--accent); color: var(--accent-ink); font-weight: 600; font-size: 12px; white-space: nowrap; }
.listing .do:hover { background: var(--accent-over); }
.listing .do.more { background: var(--sunken); color: var(--ink); box-shadow: inset 0 0 0 1px var(--line-strong); }
.listing .done { color: var(--ok); font-size: 12px; font-weight: 600; white-space: nowrap; }
.listing .empty { padding: 14px 16px; color: var(--ink-2); }
.listing footer { padding: 10px 16px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 12px; }
@media (max-width: 640px) { .listing { inset-inline: 8px; bottom: 60px; width: auto; max-height: 55vh; } }
@media (forced-colors: active) { .listing { border: 1px solid CanvasText; } .listing .do { border: 1px solid ButtonText; } }
`;
