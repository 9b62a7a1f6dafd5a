/** The setting with which a vendor that adds up amounts gets what the plan says an event is worth. */
export const worth = {
  type: 'boolean',
  title: 'What it is worth',
  description:
    'Sends the value that the plan gives the event. Left out unless wanted: an estimate would be added up with real sales.',
  enum: [false, true],
  enumTitles: ['without what it is worth', 'with what it is worth'],
  default: false,
} as const;
