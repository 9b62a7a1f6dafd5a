import { hoverStyle } from '../hover/hoverStyle';

/** Looks of what stands in the card, light or dark as the system is. Where the card stands is said in style.ts. */
export const cardStyle = `
.panel, .listing, .pointing, .would {
  color-scheme: light dark;
  --surface: #fff; --sunken: #f5f6f7; --line: #dcdfe3; --line-strong: #868d94; --ink: #1c2126; --ink-2: #5b636b;
  --blue: #2b55c4; --blue-ink: #24479f; --blue-wash: #e8effd; --accent: #00735c; --accent-over: #006350; --accent-ink: #fff;
  --off: #c9cfd3; --off-ink: #4a5157; --bad: #a02316; --ok: #0b6132;
  --strong: #0b6132; --strong-wash: #d9f7e2; --fair: #784a00; --fair-wash: #fdf0cf; --fragile: #a02316; --fragile-wash: #fde3df;
  --value: #0a5f78; --value-wash: #e4f3f8;
  color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  .panel, .listing, .pointing, .would {
    --surface: #20242a; --sunken: #2a2f36; --line: #3a4048; --line-strong: #868e98; --ink: #e9ecef; --ink-2: #a9b1b9;
    --blue: #9db8ff; --blue-ink: #c3d3ff; --blue-wash: #2a3760; --accent: #43c7a6; --accent-over: #5ad6b7; --accent-ink: #04231c;
    --off: #3a4048; --off-ink: #a9b1b9; --bad: #ff9c90; --ok: #7fdca0;
    --strong: #8ee6ae; --strong-wash: #153d26; --fair: #f2c979; --fair-wash: #43330f; --fragile: #ffab9f; --fragile-wash: #4d221c;
    --value: #8fd6ec; --value-wash: #173a47;
  }
  .notice, .notice.told { background: var(--fair-wash); color: var(--fair); }
  .notice.told, .layers-list { background: var(--sunken); color: var(--ink); }
  .notice a { color: var(--blue-ink); }
  .layers-list button:hover { background: var(--line); }
  .layers-list button[aria-checked="true"] { background: var(--blue-wash); color: var(--blue-ink); }
}
.panel { background: var(--surface); border-color: var(--line); }
@media (min-width: 641px) { .panel:has(> .card) { max-height: calc(100vh - 84px); } }
.panel :focus-visible, .pointing :focus-visible { outline-color: var(--blue); }
.panel:has([data-aside]) { visibility: hidden; }
.panel { scroll-padding-bottom: 64px; }
.panel p { margin: 0; }
.card h2 { margin: 0; font-size: 14px; font-weight: 600; line-height: 1.35; overflow-wrap: anywhere; }
.card h3 { margin: 0 0 6px; font-size: 12px; font-weight: 500; color: var(--ink-2); }
.card .where, .card .reason, .card .elsewhere, .card .like { color: var(--ink-2); font-size: 12px; }
.card .where:empty, .card .elsewhere:empty, .card .like:empty { display: none; }
.card .reason { display: flex; align-items: baseline; gap: 8px; margin: 6px 8px 0; }
.card .elsewhere { margin: 3px 8px 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.badge { border-radius: 999px; padding: 1px 7px; font-size: 11px; font-weight: 600; flex: none; }
.badge.strong { background: var(--strong-wash); color: var(--strong); }
.badge.fair { background: var(--fair-wash); color: var(--fair); }
.badge.fragile { background: var(--fragile-wash); color: var(--fragile); }
.crumbs { display: flex; align-items: center; flex-wrap: wrap; gap: 2px; margin: 6px 0 2px; font-size: 12px; color: var(--ink-2); }
.crumbs button { min-height: 24px; padding: 2px 6px; border-radius: 5px; max-width: 150px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.crumbs button:hover { background: var(--sunken); }
.crumbs button[aria-current] { background: var(--blue-wash); color: var(--blue-ink); font-weight: 600; }
.crumbs .layers { margin-inline-start: auto; }
fieldset { border: 0; margin: 4px 0 0; padding: 0; min-width: 0; }
.scope { display: flex; align-items: center; gap: 9px; min-height: 31px; padding: 4px 8px; border-radius: 7px; cursor: pointer; }
.scope:hover { background: var(--sunken); }
.scope:has(input:checked) { background: var(--blue-wash); }
.scope input { margin: 0; width: 15px; height: 15px; accent-color: var(--blue); flex: none; }
.scope span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.scope b { font-weight: 400; color: var(--ink-2); font-variant-numeric: tabular-nums; }

.take { margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--line); }
.values { list-style: none; margin: 0 0 8px; padding: 0; }
.values li { padding: 3px 8px 5px; border-radius: 7px; }
.values li + li { margin-top: 2px; }
.taken { display: flex; align-items: center; gap: 6px; min-height: 28px; }
.taken .name { min-width: 0; max-width: 150px; flex: none; min-height: 24px; padding: 2px 6px; border: 1px solid transparent; border-radius: 5px; background: var(--value-wash); color: var(--value); font: 500 12px/1.4 "JetBrains Mono", ui-monospace, monospace; direction: ltr; }
.taken .name:hover { border-color: var(--value); }
.taken b { flex: 1; min-width: 0; font-weight: 500; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.taken select { flex: none; max-width: 116px; min-height: 24px; padding: 1px 2px; border: 1px solid var(--line); border-radius: 5px; background: var(--surface); color: var(--ink-2); font: inherit; font-size: 12px; }
.taken .drop { display: grid; place-items: center; width: 24px; height: 24px; border-radius: 5px; padding: 0; color: var(--ink-2); flex: none; }
.taken .drop:hover { background: var(--sunken); color: var(--ink); }
.taken .drop svg { width: 13px; height: 13px; }
.values .like { padding-inline-start: 6px; overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; }
.chip { display: flex; align-items: center; gap: 6px; min-height: 26px; max-width: 100%; padding: 2px 9px; border: 1px solid var(--line); border-radius: 999px; font-size: 12px; min-width: 0; }
.chip:hover { border-color: var(--value); background: var(--value-wash); }
.chip .sample { color: var(--ink-2); max-width: 128px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip.point { border-style: dashed; border-color: var(--line-strong); color: var(--ink-2); }
.chip svg { width: 13px; height: 13px; }

.pane { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; }
.pointing {
  position: fixed; inset-inline: 0; bottom: 72px; margin-inline: auto; width: max-content; max-width: calc(100vw - 16px); display: flex; align-items: center; gap: 10px;
  padding: 5px 6px 5px 14px; border-radius: 999px; background: var(--surface); border: 1px solid var(--line); box-shadow: 0 6px 24px #00000030; pointer-events: auto; font-weight: 500;
}
.pointing button { min-height: 28px; padding: 3px 12px; border-radius: 999px; background: var(--sunken); }
.pointing button:hover { background: var(--line); }

.actions { display: flex; align-items: center; gap: 6px; margin: 12px -14px -14px; padding: 10px 14px; position: sticky; bottom: -14px; background: var(--surface); border-top: 1px solid var(--line); }
.actions button { min-height: 30px; padding: 5px 12px; border-radius: 7px; font-weight: 550; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.actions .use { background: var(--accent); color: var(--accent-ink); }
.actions .use:hover { background: var(--accent-over); }
.actions .use[aria-disabled="true"] { background: var(--off); color: var(--off-ink); cursor: default; }
.actions .more { color: var(--ink-2); flex: none; }
.actions .more:hover { background: var(--sunken); }
.actions .keys { margin-inline-start: auto; color: var(--ink-2); font-size: 12px; white-space: nowrap; }

.advanced { margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--line); }
.advanced label { display: block; font-size: 12px; color: var(--ink-2); margin-bottom: 3px; }
.slider { display: grid; grid-template-columns: auto 1fr; gap: 0 10px; margin-bottom: 8px; font-size: 12px; }
.slider output { text-align: end; color: var(--ink); min-width: 0; overflow-wrap: anywhere; }
.slider input { grid-column: 1 / -1; width: 100%; margin: 0; min-height: 24px; accent-color: var(--blue); }
.slider .ends { grid-column: 1 / -1; display: flex; justify-content: space-between; color: var(--ink-2); font-size: 11px; }
.advanced input[type="text"] { width: 100%; min-height: 32px; padding: 5px 8px; border: 1px solid var(--line-strong); border-radius: 7px; background: var(--surface); font: 12px/1.4 "JetBrains Mono", ui-monospace, monospace; direction: ltr; }
.advanced input[aria-invalid="true"] { border-color: var(--bad); }
.advanced p { margin: 4px 0 0; font-size: 12px; color: var(--ink-2); overflow-wrap: anywhere; }
.advanced p.bad { color: var(--bad); }
${hoverStyle}
@media (max-width: 640px) { .pointing { bottom: 60px; } }
`;
