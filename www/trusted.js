// The only place where an address becomes a script: the policy `charticle` lets through our own worker and nothing else.
const allowed = (url) => url.startsWith("blob:") || new URL(url).origin === location.origin;

const policy = globalThis.trustedTypes?.createPolicy("charticle", {
  createScriptURL(url) {
    if (!allowed(url)) throw new TypeError("not an address of this page");
    return url;
  },
});

/** The address of a worker, in the form that the browser's Trusted Types ask for. */
export function scriptUrl(url) {
  return policy ? policy.createScriptURL(url) : url;
}
