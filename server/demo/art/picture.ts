import { type Colour, leathers } from './leathers';
import { type Shape, shapes } from './shapes';

const brass = `<linearGradient id="brass" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f6e2a6"/><stop offset=".5" stop-color="#c99a3d"/><stop offset="1" stop-color="#94691f"/></linearGradient>`;
const grain = `<filter id="grain" x="-8%" y="-8%" width="116%" height="116%"><feTurbulence type="fractalNoise" baseFrequency=".85" numOctaves="2" seed="4" result="n"/><feColorMatrix in="n" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 .55 -.16"/><feComposite in2="SourceGraphic" operator="in" result="g"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="g"/></feMerge></filter><filter id="soft" x="-40%" y="-200%" width="180%" height="500%"><feGaussianBlur stdDeviation="16"/></filter>`;

interface Piece {
  shape: Shape;
  colour: Colour;
  transform?: string;
}

/** One bag or wallet with the gradients it needs; `index` keeps the ids of several apart. */
function piece({ shape, colour, transform }: Piece, index: number): { defs: string; body: string } {
  const p = `g${index}`;
  const hide = leathers[colour];
  const gradient = (id: string, from: string, middle: string, to: string) =>
    `<linearGradient id="${p}${id}" x1=".1" y1="0" x2=".75" y2="1"><stop offset="0" stop-color="${from}"/><stop offset=".5" stop-color="${middle}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;
  return {
    defs:
      gradient('l', hide.light, hide.base, hide.deep) +
      gradient('p', hide.light, hide.light, hide.base) +
      gradient('d', hide.deep, hide.deep, hide.edge),
    body: `<g style="--${p}t:${hide.thread};--${p}e:${hide.edge};--${p}b:${hide.base};--${p}h:${hide.light}"${transform ? ` transform="${transform}"` : ''}><ellipse cx="400" cy="722" rx="250" ry="20" fill="#2a1c10" opacity=".42" filter="url(#soft)"/><g filter="url(#grain)">${shapes[shape](p)}</g></g>`,
  };
}

function frame(width: number, height: number, defs: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice"><defs>${brass}${grain}${defs}</defs>${body}</svg>`;
}

/** Shown larger: they would look lost at the scale of a bag. */
const small: readonly Shape[] = ['bifold', 'cardholder', 'pouch', 'passport', 'longwallet', 'coin'];

/** A product before a wall, 800 x 900. `view` 2 comes closer, 3 steps back and turns. */
export function productPicture(shape: Shape, colour: Colour, view = 1): string {
  const hide = leathers[colour];
  const transform =
    view === 2
      ? 'translate(-420 -560) scale(1.9)'
      : view === 3
        ? 'translate(720 230) scale(-.8 .8)'
        : small.includes(shape)
          ? 'translate(-120 -186) scale(1.3)'
          : 'translate(0 30)';
  const { defs, body } = piece({ shape, colour, transform }, 0);
  const wall = `<linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".65"/><stop offset="1" stop-color="${hide.floor}"/></linearGradient>`;
  const arch =
    view === 3
      ? `<path d="M120 760V390a280 280 0 0 1 560 0v370z" fill="${hide.floor}" opacity=".7"/>`
      : `<circle cx="400" cy="430" r="330" fill="#fff" opacity=".22"/>`;
  return frame(
    800,
    900,
    defs + wall,
    `<rect width="800" height="900" fill="${hide.wall}"/><rect width="800" height="900" fill="url(#wall)" opacity=".7"/>${arch}<path d="M0 735H800V900H0z" fill="${hide.floor}" opacity=".75"/>${body}`,
  );
}

const windowLight = `<g opacity=".5" fill="#fff"><path d="M980 40l180-40h60l-260 560h-160z" opacity=".35"/><path d="M1230 0h120l-300 640h-120z" opacity=".3"/></g>`;

/** Pictures that are not a product: hero and journal, 1600 x 1000. */
export const scenes = {
  hero: () =>
    still('#e9ddcc', '#cdb798', [
      { shape: 'weekender', colour: 'chestnut', transform: 'translate(800 60) scale(1.02)' },
      { shape: 'satchel', colour: 'tan', transform: 'translate(520 232) scale(.86)' },
      { shape: 'bifold', colour: 'oxblood', transform: 'translate(1250 470) scale(.52)' },
    ]),
  bench: () =>
    still(
      '#e2d5c3',
      '#8d6b49',
      [
        { shape: 'cardholder', colour: 'tan', transform: 'translate(880 240) scale(.78)' },
        { shape: 'longwallet', colour: 'moss', transform: 'translate(430 270) scale(.76)' },
      ],
      tools,
    ),
  hides: () => still('#ddd8cc', '#b7a78d', [], rolls),
  mend: () =>
    still(
      '#dfe3d8',
      '#a9a98f',
      [{ shape: 'messenger', colour: 'chestnut', transform: 'translate(400 100)' }],
      tools,
    ),
  travel: () =>
    still('#dbe2e8', '#aab4bd', [
      { shape: 'backpack', colour: 'ink', transform: 'translate(440 70)' },
      { shape: 'passport', colour: 'tan', transform: 'translate(900 350) scale(.62)' },
    ]),
  atelier: () =>
    still('#e6d9d4', '#b99186', [
      { shape: 'bucket', colour: 'oxblood', transform: 'translate(250 90)' },
      { shape: 'clutch', colour: 'sand', transform: 'translate(740 260) scale(.78)' },
    ]),
} as const;

export type Scene = keyof typeof scenes;

const tools = `<g transform="translate(300 770)"><ellipse cx="20" cy="44" rx="70" ry="10" fill="#000" opacity=".25"/><rect x="-30" y="-50" width="100" height="92" rx="8" fill="#efe2c8"/><path d="M-30-36h100M-30-22h100M-30-8h100M-30 6h100M-30 20h100" stroke="#c8a777" stroke-width="6"/><rect x="-42" y="-64" width="124" height="18" rx="6" fill="#7b5531"/><rect x="-42" y="36" width="124" height="18" rx="6" fill="#7b5531"/></g><g transform="translate(1290 800) rotate(-24)"><rect width="150" height="34" rx="17" fill="#6d4424"/><path d="M150 10h150l22 7l-22 7H150z" fill="#c9c9c6"/><rect x="142" y="4" width="20" height="26" rx="4" fill="url(#brass)"/></g>`;
const rolls = [
  ['#bd8450', 250, 690],
  ['#702a32', 480, 690],
  ['#36455a', 710, 690],
  ['#5d6a47', 940, 690],
  ['#844b2b', 1170, 690],
  ['#d6c2a2', 365, 490],
  ['#2f2c2b', 595, 490],
  ['#a5683f', 825, 490],
  ['#944047', 1055, 490],
  ['#7d8a63', 480, 290],
  ['#bd8450', 710, 290],
  ['#4f6078', 940, 290],
]
  .map(
    ([fill, x, y]) =>
      `<g transform="translate(${x} ${y})"><circle r="112" fill="${fill}"/><circle r="112" fill="url(#shade)"/><path d="M0 0a14 14 0 1 1 28 0a34 34 0 1 1-62 6a56 56 0 1 1 92 40a78 78 0 1 1 24-66a92 92 0 0 1-30 70" fill="none" stroke="#000" stroke-opacity=".28" stroke-width="5"/></g>`,
  )
  .join('');

function still(wall: string, floor: string, pieces: Piece[], extra = ''): string {
  const drawn = pieces.map(piece);
  const defs = `<linearGradient id="shade" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-color="#000" stop-opacity=".3"/></linearGradient><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".55"/><stop offset="1" stop-color="${floor}" stop-opacity=".55"/></linearGradient>`;
  return frame(
    1600,
    1000,
    defs + drawn.map(({ defs }) => defs).join(''),
    `<rect width="1600" height="1000" fill="${wall}"/><rect width="1600" height="800" fill="url(#wall)"/>${windowLight}<path d="M0 760h1600v240H0z" fill="${floor}"/><path d="M0 760h1600v60H0z" fill="#000" opacity=".05"/>${extra}${drawn.map(({ body }) => body).join('')}`,
  );
}
