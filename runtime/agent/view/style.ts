import { cardStyle } from './cardStyle';
import { listingStyle } from './listingStyle';

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
  zoom: var(--unzoom, 1) !important;
}
* { box-sizing: border-box; }
button, input { font: inherit; color: inherit; letter-spacing: inherit; }
button { border: 0; background: none; cursor: pointer; }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.mark.match, .mark i, .tag { position: fixed; left: 0; top: 0; will-change: transform; contain: layout style; pointer-events: none; }
.mark { --line: #2b55c4; --halo: #ffffffb3; }
.mark.shown { --line: #00735c; }
.mark.match { border: 1px dashed #4f7fd6; border-radius: 6px; }
.mark i { width: 1px; height: 3px; transform-origin: 0 0; }
.mark .top { background: linear-gradient(var(--halo) 1px, var(--line) 1px); }
.mark .bottom { background: linear-gradient(var(--line) 2px, var(--halo) 2px); }
.mark .left, .mark .right { width: 3px; height: 1px; }
.mark .left { background: linear-gradient(90deg, var(--halo) 1px, var(--line) 1px); }
.mark .right { background: linear-gradient(90deg, var(--line) 2px, var(--halo) 2px); }
:host([data-using]) .mark { opacity: .25; }
.tag {
  max-width: min(340px, calc(100vw - 16px)); padding: 3px 8px; border-radius: 5px; background: #2346a8; color: #fff;
  font-size: 12px; font-weight: 550; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
}
.tag b { font-weight: inherit; }
.tag span { opacity: .8; font-weight: 400; margin-inline-start: 6px; }
.tag span:empty { display: none; }

.toolbar {
  position: fixed; left: 50%; bottom: 16px; transform: translateX(-50%); width: max-content; max-width: calc(100vw - 16px);
  display: flex; align-items: center; gap: 4px; padding: 5px 8px; border-radius: 12px; background: #16191d; color: #eceff1;
  box-shadow: 0 8px 30px #0005; pointer-events: auto; font-weight: 500;
}
.toolbar button, .toolbar .brand { display: flex; align-items: center; gap: 7px; min-height: 32px; padding: 4px 10px; border-radius: 7px; white-space: nowrap; }
.toolbar .brand { font-weight: 600; }
.toolbar.top { bottom: auto; top: 16px; }
.toolbar .aside { padding-inline: 7px; }
.toolbar .tools { display: contents; }
.toolbar .touch { display: none; }
@media (hover: none) { .toolbar .touch { display: flex; } .toolbar .hint, .toolbar .hovering { display: none; } }
.toolbar button:hover { background: #ffffff17; }
.toolbar button[aria-pressed="true"] { background: #2b3a63; color: #dbe6ff; }
.toolbar button[aria-disabled="true"] { opacity: .45; cursor: default; }
.toolbar .rule { width: 1px; height: 18px; background: #ffffff2b; margin-inline: 6px; flex: none; }
.toolbar .hint, .toolbar .status { color: #b3bac0; font-size: 12px; line-height: 24px; font-weight: 400; padding-inline: 8px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.toolbar .hint:empty, .toolbar .status:empty, .toolbar .rule:has(+ .hint:empty + .tools:empty + .status:empty) { display: none; }
.toolbar kbd { font: inherit; font-size: 11px; border: 1px solid #ffffff4d; border-radius: 4px; padding: 1px 5px; margin-inline-end: 4px; color: #d6dbdf; }

.panel {
  position: fixed; left: 0; top: 0; width: min(392px, calc(100vw - 16px)); max-height: calc(100vh - 24px); overflow: auto; overscroll-behavior: contain; padding: 14px;
  border-radius: 12px; background: #fff; border: 1px solid #dcdfe3; box-shadow: 0 1px 2px #0000000f, 0 12px 36px #00000030; pointer-events: auto;
}
.notice { display: flex; gap: 9px; margin: -4px -4px 10px; padding: 9px 10px; border-radius: 8px; background: #fdf4dc; color: #5c3a00; font-size: 12px; }
.notice svg { margin-top: 1px; }
.notice b { display: block; font-weight: 600; }
.notice a { display: inline-block; margin-top: 3px; min-height: 24px; color: #24479f; font-weight: 550; overflow-wrap: anywhere; }
.notice.told { background: #eef1f4; color: #3b434b; }
.layers-list { margin: -4px -4px 10px; padding: 4px; border-radius: 8px; background: #f5f6f7; }
.layers-list button { display: block; width: 100%; min-height: 28px; padding: 4px 8px; border-radius: 6px; text-align: start; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.layers-list button:hover { background: #e9ecef; }
.layers-list button[aria-checked="true"] { background: #e8effd; color: #24479f; font-weight: 600; }
${cardStyle}
${listingStyle}
:focus-visible { outline: 2px solid #2b55c4; outline-offset: 2px; }
.toolbar :focus-visible { outline-color: #9db8ff; }

@media (max-width: 640px) {
  .toolbar { gap: 0; padding: 4px; bottom: 8px; }
  .toolbar.top { top: 8px; }
  .toolbar .hint, .toolbar .rule, .toolbar .brand { display: none; }
  .toolbar button { min-width: 36px; min-height: 40px; justify-content: center; padding: 4px; }
  .toolbar button span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .toolbar .status { position: absolute; inset-inline: 0; bottom: calc(100% + 6px); padding: 6px 10px; border-radius: 8px; background: #16191d; text-align: center; white-space: normal; }
  .panel { inset-inline: 8px; top: auto; width: auto; bottom: 64px; max-height: min(60vh, calc(100vh - 120px)); }
  .panel.top { bottom: auto; top: 8px; }
  .actions .keys { display: none; }
}
@media (forced-colors: active) {
  .mark { border-color: Highlight; forced-color-adjust: none; }
  .tag, .toolbar button[aria-pressed="true"], .layers-list button[aria-checked="true"] { outline: 1px solid Highlight; outline-offset: -1px; }
  .panel, .toolbar { border: 1px solid CanvasText; }
  .panel .actions button { border: 1px solid ButtonText; }
}
`;
