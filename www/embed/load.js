// What an address holds, as a Response or bytes; in a browser by fetch.

export const load = (url, options) => fetch(url, options);
