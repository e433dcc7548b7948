import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CoordinateSystem, coordinateSystemOf } from '../../geodata/load/crs.ts';
import { formatOf } from '../../geodata/load/formats/formats.ts';
import { loadProblem, shown } from '../../geodata/load/load-problems.ts';
import type { ProblemList } from '../../geodata/load/problem-list.ts';
import type { SourceFeature } from '../../geodata/load/source-feature.ts';

const HEAD_BYTES = 8_192;

/** A file being read: its features in batches, its problems into the list, and in the end its checksum. */
export interface ReadFile {
  readonly name: string;
  readonly batches: AsyncIterable<SourceFeature[]>;
  /** Of the bytes; asked for once the batches have ended. */
  sha256(): string;
}

export interface ReadOptions {
  readonly system: CoordinateSystem;
  readonly problems: ProblemList;
  readonly batch: number;
  readonly onBytes?: (done: number, total: number) => void;
}

/** Opens a file of features in a known format. Rejects with the system's error when it cannot be read. */
export async function readSourceFile(path: string, options: ReadOptions): Promise<ReadFile> {
  const handle = await open(path);
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  await handle.close();
  const head = buffer
    .subarray(0, bytesRead)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const hash = createHash('sha256');
  const name = basename(path);

  async function* texts(): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8');
    let done = 0;
    for await (const chunk of createReadStream(path)) {
      if (!(chunk instanceof Uint8Array)) continue;
      hash.update(chunk);
      done += chunk.length;
      options.onBytes?.(done, size);
      // The decoder drops a byte order mark and keeps a character whose bytes are split between chunks.
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }

  async function* batches(): AsyncGenerator<SourceFeature[]> {
    const { problems, system } = options;
    if (head.trim() === '') return problems.add(loadProblem('file_empty', { where: { file: name } }));
    const format = formatOf(name, head);
    if (format === null) {
      return problems.add(
        loadProblem('format_unknown', { where: { file: name }, value: shown(head), wanted: 'GeoJSON' }),
      );
    }
    let features: SourceFeature[] = [];
    let seen = 0;
    for await (const item of format.read(texts())) {
      if ('problem' in item) problems.add({ ...item.problem, where: { file: name, ...item.problem.where } });
      else if ('crs' in item) checkCrs(item.crs);
      else {
        seen += 1;
        features.push(item.feature);
      }
      if (features.length >= options.batch) {
        yield features;
        features = [];
      }
    }
    if (features.length > 0) yield features;
    if (seen === 0 && problems.errors === 0)
      problems.add(loadProblem('file_empty', { where: { file: name } }));

    function checkCrs(claimed: string): void {
      if (coordinateSystemOf(claimed)?.srid === system.srid) return;
      problems.add(
        loadProblem('crs_differs', {
          where: { file: name, field: 'crs' },
          value: claimed,
          wanted: `EPSG:${system.srid}`,
        }),
      );
    }
  }

  return { name, batches: batches(), sha256: () => hash.digest('hex') };
}
