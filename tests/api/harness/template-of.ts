/** The database of a cluster that a new one with this content is cloned from. */
export function templateOf(content: string): string {
  return content === 'empty' ? 'template0' : `portal_${content}`;
}
