import { FieldPhotos } from './FieldPhotos.tsx';
import { RecordHistory } from './RecordHistory.tsx';

/** What only those who may edit light see of a segment: photos from the field, and every record of it. */
export function SegmentRecords({ id }: { readonly id: string }) {
  return (
    <div className="segment-records">
      <FieldPhotos id={id} />
      <RecordHistory id={id} />
    </div>
  );
}
