/** What a node is to this one: of the dialogue, or a partner that receives only what names it. */
export const peerProfiles = ['member', 'partner'] as const;
export type PeerProfile = (typeof peerProfiles)[number];

/** `suspended`: the kill switch is thrown, nothing goes either way. */
export const peerStates = ['active', 'suspended', 'removed'] as const;
export type PeerState = (typeof peerStates)[number];

export const peerEvents = ['added', 'allowed', 'suspended', 'resumed', 'removed', 'key-changed'] as const;
export type PeerEvent = (typeof peerEvents)[number];

/** Versions of the way in which nodes speak to each other; two neighbours are understood. */
export const protocolVersions: readonly number[] = [1];
