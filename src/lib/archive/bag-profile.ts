/**
 * The name of the profile: a UUID, because it has to outlive every address on the web.
 * The profile itself stands in each bag as `bag-profile.json`.
 */
export const bagProfileId = 'urn:uuid:6d1b6a52-93f4-4c1e-8d0a-2b7f7c0e9a41';

/** Fields of `bag-info.txt` in their order; all are there exactly once. */
export const infoLabels = [
  'BagIt-Profile-Identifier',
  'Source-Organization',
  'Bagging-Date',
  'Internal-Sender-Identifier',
  'Internal-Sender-Description',
  'External-Identifier',
  'Peildatum-Record-Number',
  'Peildatum-Previous-Record-SHA512',
  'Payload-Oxum',
] as const;

/** What every record of this program promises as a bag (BagIt Profiles 1.4.0). */
export const bagProfile = {
  'BagIt-Profile-Info': {
    'BagIt-Profile-Identifier': bagProfileId,
    'BagIt-Profile-Version': '1.4.0',
    'Source-Organization': 'Peildatum',
    'External-Description': 'The record of one build of a Peildatum site.',
    'Contact-Name': 'Peildatum',
    Version: '1.0',
  },
  'Bag-Info': Object.fromEntries(infoLabels.map((label) => [label, { required: true, repeatable: false }])),
  'Manifests-Required': ['sha256', 'sha512'],
  'Manifests-Allowed': ['sha256', 'sha512'],
  'Tag-Manifests-Required': ['sha256', 'sha512'],
  'Tag-Manifests-Allowed': ['sha256', 'sha512'],
  'Tag-Files-Required': ['bag-profile.json'],
  'Tag-Files-Allowed': ['bag-profile.json'],
  'Allow-Fetch.txt': false,
  Serialization: 'required',
  'Accept-Serialization': ['application/x-tar', 'application/tar'],
  'Accept-BagIt-Version': ['1.0'],
} as const;
