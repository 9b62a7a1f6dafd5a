/** The setting with which a destination loads its vendor's own script, which most sites have already. */
export const vendorScript = {
  type: 'boolean',
  title: 'Load the script',
  description:
    'Loads the vendor’s own script once the visitor has consented. Leave it off where the site loads it already, as through a tag manager.',
  enum: [false, true],
  enumTitles: ['already on the site', 'loaded by Milepost'],
  default: false,
} as const;
