/**
 * Finds the features of a GeoJSON FeatureCollection in text that comes in pieces, holding one feature at a time:
 *
 *   {"type":"FeatureCollection","features":[ {…} , {…} ],"crs":{…}}
 *   └──────────── frame ────────────────────┘ └ feature texts ┘└ frame ┘
 *
 * The frame (everything but the features) is small, and is JSON of its own once the file has ended.
 */
export class CollectionScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inFeatures = false;
  #frame = '';
  #element = '';

  /** The texts of the features that end in this chunk. */
  push(chunk: string): string[] {
    const found: string[] = [];
    let start = 0;
    const flush = (end: number) => {
      const text = chunk.slice(start, end);
      if (this.#inFeatures) this.#element += text;
      else this.#frame += text;
      start = end;
    };
    const endElement = () => {
      const text = this.#element.trim();
      if (text !== '') found.push(text);
      this.#element = '';
    };
    for (let i = 0; i < chunk.length; i += 1) {
      const character = chunk.charCodeAt(i);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (character === BACKSLASH) this.#escaped = true;
        else if (character === QUOTE) this.#inString = false;
      } else if (character === QUOTE) {
        this.#inString = true;
      } else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
        this.#depth += 1;
        if (character === OPEN_BRACKET && this.#depth === 2 && !this.#inFeatures) {
          flush(i + 1);
          this.#inFeatures = /"features"\s*:\s*\[$/.test(this.#frame.slice(-200));
        }
      } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) {
        this.#depth -= 1;
        if (this.#inFeatures && this.#depth === 1) {
          flush(i);
          endElement();
          this.#inFeatures = false;
        }
      } else if (character === COMMA && this.#inFeatures && this.#depth === 2) {
        flush(i);
        endElement();
        start = i + 1;
      }
    }
    flush(chunk.length);
    return found;
  }

  /** What stands around the features; null while the file has not ended properly. */
  frame(): string | null {
    return this.#depth === 0 && !this.#inString ? this.#frame : null;
  }
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
