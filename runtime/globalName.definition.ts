/** The setting that says where on the page a vendor is, which nearly all sites leave as the vendor has it. */
export const globalName = {
  type: 'string',
  title: 'Global name',
  description: 'Only where the site gave the vendor’s global a name of its own.',
  format: 'name',
  pattern: '^[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*$',
  placeholder: 'the usual one',
} as const;
