import { useEffect, useState } from 'react';
import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { onRoadBytes } from './worker/roads-query.ts';

/** How far the download of the roads has come; its whole size is not known beforehand. */
export function LoadingRoads() {
  const language = useLanguage();
  const [bytes, setBytes] = useState(0);
  useEffect(() => onRoadBytes(setBytes), []);
  return (
    <p className="light-loading panel" role="status">
      <span className="light-loading-line" aria-hidden />
      {m.light_loading()}
      <span aria-hidden>
        {bytes === 0 ? '' : m.light_loading_mb({ mb: formatNumber(bytes / 1e6, language, 1) })}
      </span>
    </p>
  );
}
