const icon = (path: string, size = 20) =>
  `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const icons = {
  search: icon('<circle cx="11" cy="11" r="6.5"/><path d="m20 20-4.4-4.4"/>', 18),
  bag: icon('<path d="M5 8h14l1 12H4z"/><path d="M8.5 10V7a3.5 3.5 0 0 1 7 0v3"/>'),
  heart: icon(
    '<path d="M12 20s-7.5-4.6-7.5-10.3A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20z"/>',
  ),
  person: icon('<circle cx="12" cy="8" r="3.7"/><path d="M4.5 20c.8-3.8 3.7-5.7 7.5-5.7s6.7 1.9 7.5 5.7"/>'),
  menu: icon('<path d="M4 7h16M4 12h16M4 17h16"/>', 24),
  truck: icon(
    '<path d="M3 6h11v10H3zM14 10h4l3 3v3h-7"/><circle cx="7.5" cy="17.5" r="1.8"/><circle cx="17" cy="17.5" r="1.8"/>',
    26,
  ),
  needle: icon(
    '<path d="M20 4 8 16"/><path d="M8 16c-4 4-4.5 4-4.5 4s0-.5 4.5-4z"/><path d="M17 4.5c2-1.500 4 .5 2.500 2.500"/><path d="M12 12c4 1 5 4 2 7"/>',
    26,
  ),
  leaf: icon('<path d="M5 19c0-9 5-14 15-14 0 10-5 15-13 14"/><path d="M4 21c3-7 6-9 10-11"/>', 26),
  shield: icon(
    '<path d="M12 3 5 6v6c0 4.500 3 7.500 7 9 4-1.500 7-4.500 7-9V6z"/><path d="m9 12 2.200 2.200L15.200 10"/>',
    26,
  ),
} as const;
