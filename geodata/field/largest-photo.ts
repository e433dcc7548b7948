/** A photo as it travels, after the phone has made it smaller. */
export const LARGEST_PHOTO_BYTES = 900_000;
