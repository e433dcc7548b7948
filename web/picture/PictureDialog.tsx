import './PictureDialog.css';
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../frame/announcer.tsx';
import { liveMaps } from '../map/live-maps.ts';
import { m } from '../paraglide/messages.js';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { drawPicture } from './draw-picture.ts';
import { PICTURE } from './picture-layout.ts';
import type { PictureModel } from './picture-model.ts';
import { PictureFailed, takeMap } from './take-map.ts';
import { usePictureModel } from './use-picture-model.ts';

/** A picture of the map on screen, drawn when the dialog opens, to be looked at and kept. */
export function PictureDialog({ onClose }: { readonly onClose: () => void }) {
  const model = usePictureModel();
  const [live] = [...liveMaps].slice(-1);
  const hasMap = model !== null && live !== undefined;
  return (
    <ToolDialog title={m.tool_picture()} onClose={onClose}>
      {!hasMap ? (
        <p className="dialog-note">{m.picture_no_map()}</p>
      ) : model === undefined ? (
        <p className="dialog-note">{m.loading()}</p>
      ) : (
        <Picture model={model} />
      )}
    </ToolDialog>
  );
}

type State =
  | { readonly status: 'drawing' }
  | { readonly status: 'ready'; readonly url: string }
  | { readonly status: 'failed' };

async function makePicture(model: PictureModel): Promise<Blob> {
  const [live] = [...liveMaps].slice(-1);
  if (live === undefined) throw new PictureFailed('there is no map');
  const canvas = await drawPicture(model, await takeMap(live.current));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PictureFailed('no PNG'));
      else resolve(blob);
    }, 'image/png');
  });
}

function Picture({ model }: { readonly model: PictureModel }) {
  const announce = useAnnounce();
  const [state, setState] = useState<State>({ status: 'drawing' });
  const [attempt, setAttempt] = useState(0);
  const first = useRef(model);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt draws once
  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    setState({ status: 'drawing' });
    makePicture(first.current).then(
      (blob) => {
        if (isGone) return;
        url = URL.createObjectURL(blob);
        setState({ status: 'ready', url });
        announce(m.picture_ready());
      },
      () => {
        if (!isGone) setState({ status: 'failed' });
      },
    );
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [attempt]);

  if (state.status === 'failed') {
    return (
      <>
        <p className="dialog-note" role="alert">
          {m.picture_failed()}
        </p>
        <div className="dialog-actions">
          <button type="button" className="action" onClick={() => setAttempt((n) => n + 1)}>
            {m.retry()}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      {state.status === 'drawing' ? (
        <div className="picture-preview skeleton" role="status">
          {m.picture_drawing()}
        </div>
      ) : (
        <img className="picture-preview" src={state.url} alt={`${model.title}, ${model.subtitle}`} />
      )}
      <p className="dialog-note">
        {m.picture_note({ width: PICTURE.width, height: PICTURE.height })}
        <br />
        <code>{model.fileName}</code>
      </p>
      <div className="dialog-actions">
        {state.status === 'drawing' ? (
          <button type="button" className="action" disabled>
            <Download size={16} aria-hidden /> {m.picture_download()}
          </button>
        ) : (
          <a className="action" href={state.url} download={model.fileName}>
            <Download size={16} aria-hidden /> {m.picture_download()}
          </a>
        )}
      </div>
    </>
  );
}
