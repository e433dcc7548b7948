/**
 * Stands in for Node's module `events` in the pages: the XML builder under the GPX writer has a class that extends
 * its EventEmitter and that nobody here makes.
 */
export class EventEmitter {
  constructor() {
    throw new Error('there are no events in the pages');
  }
}
