import { useEffect, useRef, useState } from 'react';

/**
 * The newest answer to a question asked again on every change of `key`. While one question is under way only the
 * newest of the next is kept, so that a dragged vertex never builds a queue; the last answer stays until the next
 * comes. `ask` null: nothing is asked, and the answer is null.
 */
export function useLatest<T>(key: string, ask: (() => Promise<T>) | null): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  const latest = useRef<(() => Promise<T>) | null>(null);
  const isAsking = useRef(false);
  const question = useRef(ask);
  question.current = ask;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything the question depends on
  useEffect(() => {
    latest.current = question.current;
    if (question.current === null) {
      setAnswer(null);
      return;
    }
    if (isAsking.current) return;
    const run = async () => {
      isAsking.current = true;
      try {
        while (latest.current !== null) {
          const next = latest.current;
          const value = await next();
          if (latest.current === next) {
            latest.current = null;
            setAnswer(value);
          } else if (latest.current !== null) {
            setAnswer(value);
          }
        }
      } finally {
        isAsking.current = false;
      }
    };
    void run();
  }, [key]);
  return answer;
}
