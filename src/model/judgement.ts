/** How far a commitment was carried out: the completion scale of the Open Government Partnership's review. */
export const completions = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;
export type Completion = (typeof completions)[number];

/** What it changed, whatever was carried out. */
export const commitmentResults = ['too-early', 'none', 'moderate', 'significant'] as const;
export type CommitmentResult = (typeof commitmentResults)[number];

/** How much it would change if it were carried out whole. */
export const ambitions = ['unclear', 'modest', 'substantial'] as const;
export type Ambition = (typeof ambitions)[number];
