/** What one organisation brings to the sums of its commune. */
export interface Contribution {
  readonly subject: string;
  readonly numerator: number;
  /** Null: it told no whole; one is then its whole. */
  readonly denominator: number | null;
}

/** Sums of one unit on one target told so far; remembers, and so must be asked in a fixed order. */
export interface Releases {
  /** Whether the sums of these may be told beside all that was told before; if so they count as told. */
  readonly release: (state: readonly Contribution[]) => boolean;
}

const FEW = 3;

/**
 * Decides what may be told of several organisations together. Their figures are never public one by one; sums over them
 * are, as long as nobody can take the sums apart again. The rules, each with what it hides from:
 *
 *     at least 3 report                 a sum of one or two is their own
 *     0 or at least 3 fall short        what the sum lacks of the whole would be one or two organisations'
 *     the sum is at least 3, and what   few people over few organisations leave too little to choose from
 *       it lacks is 0 or at least 4
 *     at least 3 numbers are new, or    the difference from what was told before, of another day or with other
 *       all of them were told together  knowledge, would be one or two organisations'; of numerators and of
 *                                       denominators apart
 *
 * The last rule makes the whole solid: each sum told brings three numbers that were in no sum told before, so that no
 * sum of sums and differences of sums ever comes down to one or two of them.
 */
export function openReleases(): Releases {
  const ledgers = [ledgerOf(({ numerator }) => numerator), ledgerOf(({ denominator }) => denominator)];
  return {
    release: (state) => {
      if (!isSafeAlone(state) || !ledgers.every((ledger) => ledger.permits(state))) return false;
      for (const ledger of ledgers) ledger.record(state);
      return true;
    },
  };
}

function isSafeAlone(state: readonly Contribution[]): boolean {
  const lacks = state.map(({ numerator, denominator }) => (denominator ?? 1) - numerator);
  const short = lacks.filter((lack) => lack > 0);
  const sum = state.reduce((total, { numerator }) => total + numerator, 0);
  if (state.length < FEW || sum < FEW) return false;
  return short.length === 0 || (short.length >= FEW && short.reduce((total, lack) => total + lack) > FEW);
}

function ledgerOf(numberOf: (contribution: Contribution) => number | null) {
  const numbersTold = new Set<string>();
  const sumsTold = new Set<string>();
  const versions = (state: readonly Contribution[]) =>
    state.map((each) => JSON.stringify([each.subject, numberOf(each)])).sort();
  return {
    permits: (state: readonly Contribution[]) => {
      const all = versions(state);
      return sumsTold.has(all.join()) || all.filter((version) => !numbersTold.has(version)).length >= FEW;
    },
    record: (state: readonly Contribution[]) => {
      const all = versions(state);
      sumsTold.add(all.join());
      for (const version of all) numbersTold.add(version);
    },
  };
}
