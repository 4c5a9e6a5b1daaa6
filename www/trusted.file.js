// In the single file the opener holds the policy `charticle`, because a policy of one name is made once.
export const scriptUrl = charticleFile.scriptUrl;
