/** The root of every page: language, theme, fonts, the skip link and the regions where news is announced. */
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SessionNote } from "@/components/accounts/session-note";
import { OfflineNote } from "@/components/ui/offline-note";
import { SkipLink } from "@/components/ui/skip-link";
import { isTheme, themeCookie } from "@/components/ui/theme";
import { ToastRegion } from "@/components/ui/toast";
import { preloadFonts } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Lectern", template: "%s · Lectern" },
  description: "Read an article critically, together: claims, counter-sources and verdicts beside the text.",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#17181a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts();
  const chosen = (await cookies()).get(themeCookie)?.value;
  const theme = isTheme(chosen) ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <SkipLink to="main">Skip to the content</SkipLink>
        {children}
        <OfflineNote />
        <SessionNote />
        <ToastRegion />
      </body>
    </html>
  );
}
