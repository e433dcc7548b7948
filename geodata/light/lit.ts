/** Unknown is not unlit: nobody has looked yet. */
export type Lit = 'yes' | 'no' | 'unknown';
