/** A script cannot do what was asked, and a person can mend the cause. The message is one sentence that says how. */
export abstract class Refusal extends Error {}
