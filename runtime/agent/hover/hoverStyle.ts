/** Looks of what a click would do. Its colours are those of the card. */
export const hoverStyle = `
.would {
  position: fixed; max-width: min(380px, calc(100vw - 16px)); padding: 6px 10px; border-radius: 8px; background: var(--surface); border: 1px solid var(--line);
  box-shadow: 0 4px 16px #00000026; pointer-events: none; font-size: 12px;
}
.would p { margin: 0; overflow-wrap: anywhere; }
.would p + p { margin-top: 3px; }
.would b { font-weight: 600; }
.would .fires b { color: var(--ok); }
.would .nearly { color: var(--ink-2); }
.would .nearly b { color: var(--fair); }
`;
