export const letInStyle = `
.letin {
  position: fixed; top: 16px; right: 16px; width: min(320px, calc(100vw - 32px)); padding: 16px; border-radius: 12px;
  background: #fff; border: 1px solid #dcdfe3; box-shadow: 0 1px 2px #0000000f, 0 12px 36px #00000030; pointer-events: auto;
}
.letin-brand { display: flex; align-items: center; gap: 7px; font-size: 12px; font-weight: 600; color: #00735c; }
.letin h2 { margin: 10px 0 4px; font-size: 16px; line-height: 1.3; }
.letin p { margin: 0; color: #4d555c; }
.letin .letin-number { margin: 6px 0 8px; font-size: 40px; line-height: 1.1; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: .04em; color: #1c2126; }
.letin .letin-number:empty { display: none; }
.letin-close { min-height: 32px; margin-top: 12px; padding: 4px 14px; border: 1px solid #c5cad0; border-radius: 8px; font-weight: 550; }
.letin-close:hover { background: #f2f4f5; }
`;
