/** The three kinds of sight: everything, one branch, one's own people. Seeded staff, see `supabase/seed.sql`. */
export const PEOPLE = [
  { name: "aina", sees: "everything", authUserId: "a0000000-0000-4000-8000-000000000001" },
  { name: "meiling", sees: "one branch", authUserId: "a0000000-0000-4000-8000-000000000004" },
  { name: "nora", sees: "linked people", authUserId: "a0000000-0000-4000-8000-000000000008" },
] as const;

export type Person = (typeof PEOPLE)[number];
