import type { SourceItem } from '../source-feature.ts';

/** One way a file may hold features. A new format is a new file here and a line in formats.ts. */
export interface FeatureFormat {
  readonly id: string;
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether the start of a file (some thousand characters, without its byte order mark) looks like this. */
  sniff(head: string): boolean;
  /** Reads text that comes in pieces, holding a bounded part of it. */
  read(chunks: AsyncIterable<string>): AsyncIterable<SourceItem>;
}
