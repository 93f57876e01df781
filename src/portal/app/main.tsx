import "../styles/portal.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { forgetAnswers } from "../graphql/answers.js";
import { i18n } from "../i18n/language.js";
import { router } from "./router.js";
import { onOtherTab } from "./session-mark.js";
import { applyTheme } from "./theme.js";

applyTheme();
// Labels come from the server in the language of the request.
i18n.on("languageChanged", () => void router.invalidate());
// Words that are not saved stay, whoever signs out: what was for somebody else goes from every other page.
onOtherTab(() => {
  if (document.querySelector("[data-unsaved]")) return;
  forgetAnswers();
  router.clearCache();
  void router.invalidate();
});

const place = document.getElementById("portal");
if (place)
  createRoot(place).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
