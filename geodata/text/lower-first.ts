/** "Xã Tân Bình" within a sentence: "xã Tân Bình". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
