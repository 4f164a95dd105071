// The one call of pngjs we use; the package ships no types of its own.
declare module 'pngjs' {
  export const PNG: {
    readonly sync: {
      /** Throws when the bytes are no PNG. `data` holds four bytes a pixel: red, green, blue, alpha. */
      read(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array };
    };
  };
}
