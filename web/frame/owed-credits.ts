import { SAMPLE_LABEL } from '../../geodata/sample/sample-rows.ts';

/** Whom the map must name, each once. The sample is nobody's work but this project's, and has a label of its own. */
export function owedCredits(attributions: readonly string[]): string[] {
  return [...new Set(attributions)].filter((name) => name !== SAMPLE_LABEL.data.vi);
}
