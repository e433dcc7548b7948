/** A client that takes nothing for this long has gone without saying so. */
const LONGEST_STALL_MS = 60_000;

export interface BodyEvents {
  /** Once, whether it was sent whole, failed or was given up. */
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/** The client took nothing for too long. */
export class ClientStalled extends Error {
  override readonly name = 'ClientStalled';
}

/**
 * A response body out of pieces that are made only when the client takes them: nothing is drawn ahead, and when the
 * client goes or stalls, nothing more is drawn at all.
 */
export function bodyStream(
  pieces: AsyncGenerator<Uint8Array>,
  { onEnd, onError }: BodyEvents,
  longestStallMs = LONGEST_STALL_MS,
): ReadableStream<Uint8Array> {
  let stall: NodeJS.Timeout | undefined;
  let isOver = false;
  const end = () => {
    clearTimeout(stall);
    if (!isOver) onEnd();
    isOver = true;
  };
  const giveUp = async () => {
    end();
    await pieces.return(undefined).catch(onError);
  };
  const watch = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    stall = setTimeout(() => {
      controller.error(new ClientStalled(`nothing taken for ${longestStallMs} ms`));
      void giveUp();
    }, longestStallMs).unref();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: watch,
      async pull(controller) {
        clearTimeout(stall);
        try {
          const { done, value } = await pieces.next();
          if (isOver) return;
          if (done === true) {
            end();
            controller.close();
          } else {
            controller.enqueue(value);
            watch(controller);
          }
        } catch (error) {
          if (!isOver) onError(error);
          end();
          throw error;
        }
      },
      cancel: giveUp,
    },
    // A body is drawn when it is read, not ahead of it.
    { highWaterMark: 0 },
  );
}
