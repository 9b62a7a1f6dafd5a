/** Leather colours: light, base, deep and edge of the hide, its thread, and the wall and floor it is shown before. */
export interface Leather {
  name: string;
  light: string;
  base: string;
  deep: string;
  edge: string;
  thread: string;
  wall: string;
  floor: string;
}

export const leathers = {
  tan: {
    name: 'Tan',
    light: '#d8a672',
    base: '#bd8450',
    deep: '#8f5b31',
    edge: '#6f4423',
    thread: '#f3dcb9',
    wall: '#efe5d8',
    floor: '#dfd0bc',
  },
  chestnut: {
    name: 'Chestnut',
    light: '#a5683f',
    base: '#844b2b',
    deep: '#5b301a',
    edge: '#3f2011',
    thread: '#e5bf92',
    wall: '#ece0d6',
    floor: '#d8c6b7',
  },
  oxblood: {
    name: 'Oxblood',
    light: '#944047',
    base: '#702a32',
    deep: '#4b181f',
    edge: '#350f15',
    thread: '#dda79c',
    wall: '#efe0dc',
    floor: '#ddc6c0',
  },
  moss: {
    name: 'Moss',
    light: '#7d8a63',
    base: '#5d6a47',
    deep: '#3f4a30',
    edge: '#2c3521',
    thread: '#dcdcb6',
    wall: '#e4e7da',
    floor: '#ccd2bd',
  },
  ink: {
    name: 'Ink',
    light: '#4f6078',
    base: '#36455a',
    deep: '#222d3d',
    edge: '#161e2a',
    thread: '#c5cfdd',
    wall: '#e1e6ec',
    floor: '#c8d0d9',
  },
  sand: {
    name: 'Sand',
    light: '#eadcc4',
    base: '#d6c2a2',
    deep: '#af9670',
    edge: '#8c7550',
    thread: '#fff6e3',
    wall: '#e6e4df',
    floor: '#d3cfc6',
  },
  black: {
    name: 'Black',
    light: '#4a4644',
    base: '#2f2c2b',
    deep: '#1b1918',
    edge: '#0d0c0b',
    thread: '#b7aea4',
    wall: '#e9e5e0',
    floor: '#d3ccc4',
  },
} as const satisfies Record<string, Leather>;

export type Colour = keyof typeof leathers;
export const colours = Object.keys(leathers) as Colour[];
