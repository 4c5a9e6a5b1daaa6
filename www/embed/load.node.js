// In Node and Deno the package's own files are read from disk.

/** What an address holds, as a Response or bytes. */
export async function load(url, options) {
  const address = new URL(url, import.meta.url);
  if (address.protocol !== "file:") return fetch(address, options);
  const { readFile } = await import("node:fs/promises");
  return readFile(address);
}
