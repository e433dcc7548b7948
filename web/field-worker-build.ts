import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const WORKER = 'field-worker.js';
const PAGE = 'field.html';
/** Files beside the bundle that the page shows without network. */
const PUBLIC_FILES = ['/lamp.svg', '/field.webmanifest'];

/**
 * Tells the service worker of /field which built files to keep: what the page's scripts lead to, its styles, letters
 * and the map's thread. Names carry a hash of their content; only the page itself needs a revision.
 */
export function fieldWorkerBuild(): Plugin {
  return {
    name: 'field-worker-build',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER];
        const page = bundle[PAGE];
        if (worker?.type !== 'chunk' || page?.type !== 'asset') return;
        const wanted = new Set<string>();
        const follow = (name: string) => {
          if (wanted.has(name)) return;
          wanted.add(name);
          const file = bundle[name];
          if (file?.type !== 'chunk') return;
          for (const next of [...file.imports, ...file.dynamicImports]) follow(next);
          for (const css of file.viteMetadata?.importedCss ?? []) follow(css);
          for (const asset of file.viteMetadata?.importedAssets ?? []) follow(asset);
        };
        const html = String(page.source);
        for (const [, name] of html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) if (name) follow(name);
        // Styles name letters, and scripts the map's thread, by address alone.
        for (const name of [...wanted]) {
          const file = bundle[name];
          const text = file?.type === 'chunk' ? file.code : String(file?.source ?? '');
          for (const other of Object.keys(bundle)) {
            if (other.startsWith('assets/') && text.includes(other)) wanted.add(other);
          }
        }
        const revision = createHash('sha256').update(html).digest('hex').slice(0, 16);
        const files = [
          { url: '/field', revision },
          ...PUBLIC_FILES.map((url) => ({ url, revision })),
          ...[...wanted].sort().map((name) => ({ url: `/${name}`, revision: null })),
        ];
        worker.code = worker.code.replaceAll('FIELD_FILES', JSON.stringify(files));
      },
    },
  };
}
