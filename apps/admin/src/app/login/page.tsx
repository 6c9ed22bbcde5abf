import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { BrandHalf } from "@/features/login/brand-half";
import { LoginForm } from "@/features/login/login-form";
import { safeNext } from "@/features/login/safe-next";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("login"))("pageTitle") };
}

export default async function LoginPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  const { login, errors } = await getMessages();
  return (
    <div className="grid min-h-dvh grid-cols-2 max-md:grid-cols-1 max-md:grid-rows-[auto_1fr]">
      <BrandHalf />
      <main className="grid place-items-center p-8 max-md:place-items-start max-md:px-6">
        <LoginForm words={{ ...login, errors }} next={safeNext(typeof next === "string" ? next : undefined)} />
      </main>
    </div>
  );
}
