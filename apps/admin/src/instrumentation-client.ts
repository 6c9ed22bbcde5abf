// Runs before any other script of ours. Where it may, zod writes faster parsers with `eval`; here the content security policy
// forbids it, and the mere try is reported. Set where zod looks, since importing zod would bring it to every page.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
