/**
 * Looks of the agent, the same on every page: nothing is inherited from it. `!important` on the host, because a page's rules
 * for it would otherwise win over ours.
 */
export const style = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
  color-scheme: light !important;
  font: 400 13px/1.4 Inter, system-ui, -apple-system, "Segoe UI", sans-serif !important;
  color: #1c2126 !important;
}
* { box-sizing: border-box; }
button, input { font: inherit; color: inherit; letter-spacing: inherit; }
button { border: 0; background: none; cursor: pointer; }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.mark { position: fixed; border-radius: 6px; pointer-events: none; }
.mark.match { border: 1px dashed #4f7fd6; }
.mark.hovered, .mark.selected { border: 2px solid #2b55c4; box-shadow: 0 0 0 1px #ffffffb3; }
.mark.shown { border: 2px solid #00735c; }
:host([data-using]) .mark { opacity: .25; }
.tag {
  position: fixed; max-width: min(340px, calc(100vw - 16px)); padding: 3px 8px; border-radius: 5px; background: #2346a8; color: #fff;
  font-size: 12px; font-weight: 550; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; pointer-events: none;
}
.tag span { opacity: .8; font-weight: 400; margin-inline-start: 6px; }

.toolbar {
  position: fixed; inset-inline: 0; bottom: 16px; margin-inline: auto; width: max-content; max-width: calc(100vw - 16px);
  display: flex; align-items: center; gap: 4px; padding: 5px 8px; border-radius: 12px; background: #16191d; color: #eceff1;
  box-shadow: 0 8px 30px #0005; pointer-events: auto; font-weight: 500;
}
.toolbar.top { bottom: auto; top: 16px; }
.toolbar button, .toolbar .brand { display: flex; align-items: center; gap: 7px; min-height: 32px; padding: 4px 10px; border-radius: 7px; white-space: nowrap; }
.toolbar .brand { font-weight: 600; }
.toolbar button:hover { background: #ffffff17; }
.toolbar button[aria-pressed="true"] { background: #2b3a63; color: #dbe6ff; }
.toolbar button[aria-disabled="true"] { opacity: .45; cursor: default; }
.toolbar .rule { width: 1px; height: 18px; background: #ffffff2b; margin-inline: 6px; flex: none; }
.toolbar .hint, .toolbar .status { color: #b3bac0; font-size: 12px; font-weight: 400; padding-inline: 8px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.toolbar .status:empty { display: none; }
.toolbar kbd { font: inherit; font-size: 11px; border: 1px solid #ffffff4d; border-radius: 4px; padding: 1px 5px; margin-inline-end: 4px; color: #d6dbdf; }

.card {
  position: fixed; width: min(392px, calc(100vw - 16px)); max-height: calc(100vh - 24px); overflow: auto; padding: 14px; border-radius: 12px;
  background: #fff; border: 1px solid #dcdfe3; box-shadow: 0 1px 2px #0000000f, 0 12px 36px #00000030; pointer-events: auto;
}
.card h2 { margin: 0; font-size: 14px; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere; }
.card .head { display: flex; align-items: flex-start; gap: 10px; }
.card .head > div { flex: 1; min-width: 0; }
.card .where, .card .reason { color: #5b636b; font-size: 12px; }
.card .reason { margin: 4px 8px 0; }
.badge { border-radius: 999px; padding: 1px 7px; font-size: 11px; font-weight: 600; flex: none; }
.badge.strong { background: #d9f7e2; color: #0b6132; }
.badge.fair { background: #fdf0cf; color: #784a00; }
.badge.fragile { background: #fde3df; color: #a02316; }
.crumbs { display: flex; align-items: center; flex-wrap: wrap; gap: 2px; margin: 8px 0 4px; font-size: 12px; color: #5b636b; }
.crumbs button { min-height: 24px; padding: 2px 6px; border-radius: 5px; max-width: 150px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.crumbs button:hover { background: #f0f2f4; }
.crumbs button[aria-current] { background: #e8effd; color: #24479f; font-weight: 600; }
.crumbs .layers { margin-inline-start: auto; }
fieldset { border: 0; margin: 4px 0 0; padding: 0; min-width: 0; }
.scope { display: flex; align-items: center; gap: 9px; min-height: 31px; padding: 4px 8px; border-radius: 7px; cursor: pointer; }
.scope:hover { background: #f5f6f7; }
.scope:has(input:checked) { background: #e8effd; }
.scope input { margin: 0; width: 15px; height: 15px; accent-color: #2b55c4; flex: none; }
.scope span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.scope b { font-weight: 400; color: #5b636b; font-variant-numeric: tabular-nums; }
.actions { display: flex; align-items: center; gap: 6px; margin-top: 12px; }
.actions button { min-height: 30px; padding: 5px 12px; border-radius: 7px; font-weight: 550; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.actions .use { background: #00735c; color: #fff; }
.actions .use:hover { background: #006350; }
.actions .use[aria-disabled="true"] { background: #c9cfd3; color: #4a5157; cursor: default; }
.actions .more { color: #4a5157; }
.actions .more:hover { background: #f0f2f4; }
.actions .keys { margin-inline-start: auto; color: #5b636b; font-size: 12px; white-space: nowrap; }
.advanced { margin-top: 10px; }
.advanced label { display: block; font-size: 12px; color: #5b636b; margin-bottom: 3px; }
.advanced input { width: 100%; min-height: 32px; padding: 5px 8px; border: 1px solid #c7ccd1; border-radius: 7px; background: #fff; font: 12px/1.4 "JetBrains Mono", ui-monospace, monospace; direction: ltr; }
.advanced input[aria-invalid="true"] { border-color: #c0281a; }
.advanced p { margin: 4px 0 0; font-size: 12px; color: #5b636b; }
.advanced p.bad { color: #a02316; }
:focus-visible { outline: 2px solid #2b55c4; outline-offset: 2px; }
.toolbar :focus-visible { outline-color: #9db8ff; }

@media (max-width: 640px) {
  .toolbar { gap: 0; padding: 4px; bottom: 8px; }
  .toolbar .hint, .toolbar .rule, .toolbar .brand span { display: none; }
  .card { inset-inline: 8px !important; width: auto; left: 8px !important; top: auto !important; bottom: 60px; max-height: 60vh; }
  .actions .keys { display: none; }
}
@media (forced-colors: active) { .mark { border-color: Highlight; } .card, .toolbar { border: 1px solid CanvasText; } }
`;
