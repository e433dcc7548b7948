/** A browser as far as signing in needs one: it keeps cookies by host, and shows each redirect instead of following it. */
export class CookieJar {
  private readonly kept = new Map<string, Map<string, string>>();

  private at({ host }: URL): Map<string, string> {
    const kept = this.kept.get(host) ?? new Map<string, string>();
    this.kept.set(host, kept);
    return kept;
  }

  /** The names of what is kept for an address. */
  names(url: string): string[] {
    return [...this.at(new URL(url)).keys()];
  }

  /** What a request to an address is sent with. */
  of(url: string): string {
    return [...this.at(new URL(url))].map((pair) => pair.join('=')).join('; ');
  }

  /** Puts the cookies of another browser into this one. */
  give(url: string, cookies: string): void {
    for (const pair of cookies.split('; ')) {
      const at = pair.indexOf('=');
      this.at(new URL(url)).set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const kept = this.at(url);
    const headers = new Headers(init.headers);
    headers.set('Accept', 'text/html,application/xhtml+xml;q=0.9,application/json;q=0.8');
    if (kept.size > 0) headers.set('Cookie', this.of(address));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) {
      const [pair = '', ...rules] = text.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const isGone = rules.some(
        (rule) => /^max-age=0$/i.test(rule) || /^expires=Thu, 01 Jan 1970/i.test(rule),
      );
      if (isGone) kept.delete(pair.slice(0, at));
      else kept.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Follows redirects until one leads to `stop`, which is not asked; that address. */
  async followTo(address: string, stop: string): Promise<string> {
    let url = address;
    for (let hops = 0; hops < 10; hops++) {
      if (url.startsWith(stop)) return url;
      const response = await this.ask(url);
      const location = response.headers.get('Location');
      if (location === null)
        throw new Error(`${url} leads nowhere: ${response.status} ${await response.text()}`);
      url = new URL(location, url).href;
    }
    throw new Error(`more than ten redirects from ${address}`);
  }
}
