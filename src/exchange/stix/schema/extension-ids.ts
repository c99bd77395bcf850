/** Identifiers of the extensions of this profile; they never change, and never mean anything else. */
export const extensionIds = {
  substance: 'extension-definition--bf9c3740-5760-4016-99f0-869ac4a6c91d',
  laboratoryResult: 'extension-definition--6ecb0815-d639-4dc4-9c30-7426dc050561',
  seizure: 'extension-definition--a159092e-ab15-4706-b339-616fc00efa46',
  signal: 'extension-definition--a2b8ff01-2174-4f0f-bd30-41adef3c372e',
  wastewaterResult: 'extension-definition--ee27787d-efe2-4d10-94f6-b7a47882e295',
  series: 'extension-definition--3ab2621e-a15d-406a-81db-672cb1aeb954',
  alert: 'extension-definition--2d75bc93-1161-4f09-9d3a-00243dea23f4',
  reply: 'extension-definition--8a7641b2-7eff-4125-92ff-b1cb7919ac66',
  entry: 'extension-definition--0a6933c9-52a3-46f8-8421-3efc18fb46df',
  handling: 'extension-definition--fd854a2b-c649-4cb9-b0f2-fe48521143fa',
  provenance: 'extension-definition--66b3f6fe-dd59-4b93-8aa3-147c377dcdba',
} as const;
export type ExtensionName = keyof typeof extensionIds;

export const extensionNames: readonly ExtensionName[] = [
  'substance',
  'laboratoryResult',
  'seizure',
  'signal',
  'wastewaterResult',
  'series',
  'alert',
  'reply',
  'entry',
  'handling',
  'provenance',
];

/** Extensions of others that markings are read from. */
export const foreignExtensionIds = {
  /** TLP 2.0 (OASIS CTI TC, common objects). */
  tlp: 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d',
  /** FIRST Information Exchange Policy 2.0 (OASIS CTI TC, common objects). */
  iep: 'extension-definition--762e2e97-ee51-43e5-a9ea-165fbb862c4a',
} as const;

/** Who made the extensions: the project, not a node, so that every node writes the same definitions. */
export const projectIdentityId = 'identity--6e9256eb-d8f5-4c7f-9544-cdf9ae54fd9a';
