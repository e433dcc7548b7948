/// <reference lib="dom" />

export type Watched = {
  /** Milliseconds between frames of the page. */
  readonly frames: number[];
  /** Milliseconds from each input to the end of the frame after it. */
  readonly latencies: number[];
  /** Inputs that reached the page, those the browser put together counted one by one. */
  readonly handled: number;
  /** Milliseconds of tasks longer than 50 ms on the page's own thread. */
  readonly longTasks: number[];
};

declare global {
  interface Window {
    /** `wheelStep`: the wheel's turn that counts as one input. */
    frameWatch: {
      begin: (type: string, wheelStep: number) => void;
      handled: () => number;
      end: () => Watched;
    };
  }
}

/** In the page: watches frames, inputs and long tasks between `begin` and `end`. */
export function installFrameWatch(): void {
  let frames: number[] = [];
  let latencies: number[] = [];
  let longTasks: number[] = [];
  let handled = 0;
  let isOn = false;
  let wanted = '';
  let step = 1;
  let last = 0;
  let waiting: number[] = [];
  const frame = (at: number) => {
    if (!isOn) return;
    // Frames of one instant are those a busy page catches up with: only one of them was seen.
    if (last > 0 && at - last > 1) frames.push(at - last);
    last = at;
    const heard = waiting;
    waiting = [];
    const { port1, port2 } = new MessageChannel();
    // A message comes after the frame has been handed over.
    port1.onmessage = () => latencies.push(...heard.map((began) => performance.now() - began));
    port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  const hear = (event: Event) => {
    // The page repeats keys that came before its search was there.
    if (!isOn || event.type !== wanted || !event.isTrusted) return;
    // The browser puts several inputs of one frame together: none of them is lost.
    if (event instanceof WheelEvent) handled += Math.abs(event.deltaY) / step;
    else handled += event instanceof PointerEvent ? Math.max(1, event.getCoalescedEvents().length) : 1;
    waiting.push(event.timeStamp);
  };
  for (const type of ['pointermove', 'wheel', 'keydown']) {
    window.addEventListener(type, hear, { capture: true, passive: true });
  }
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map((entry) => entry.duration)),
  ).observe({
    type: 'longtask',
  });
  window.frameWatch = {
    begin: (type, wheelStep) => {
      [wanted, step] = [type, wheelStep];
      [frames, latencies, longTasks, waiting, handled, last] = [[], [], [], [], 0, 0];
      isOn = true;
      requestAnimationFrame(frame);
    },
    handled: () => Math.round(handled),
    end: () => {
      isOn = false;
      return { frames, latencies, handled, longTasks };
    },
  };
}
