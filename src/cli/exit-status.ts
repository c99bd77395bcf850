/** What a command's exit status says. */
export const exitStatus = { done: 0, findings: 1, usage: 2, failed: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
