/** What the first map of the public may weigh as it travels, and when its largest paint may come at the latest. */
export const PUBLIC_LIMITS = { lcpMs: 2500, scriptBytes: 350 * 1024, dataBytes: 250 * 1024 } as const;
