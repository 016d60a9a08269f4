/* Makes passkeys and signs in with them. Without this script the buttons are not shown and the rest of the pages works. */
"use strict";

(() => {
  if (!window.PublicKeyCredential) {
    return;
  }

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const said = (credential, response) =>
    JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: {},
    });

  const make = async (form) => {
    const data = form.dataset;
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(data.challenge),
        rp: { id: data.site, name: data.site },
        user: { id: bytes(data.user), name: data.handle, displayName: data.handle },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: data.without.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
      },
    });
    return said(credential, {
      clientDataJSON: text(credential.response.clientDataJSON),
      attestationObject: text(credential.response.attestationObject),
      transports: credential.response.getTransports ? credential.response.getTransports() : [],
    });
  };

  const take = async () => {
    const answer = await fetch("/sign-in/passkey/challenge", { method: "POST", credentials: "same-origin" });
    const asked = await answer.json();
    const credential = await navigator.credentials.get({
      publicKey: { challenge: bytes(asked.challenge), rpId: asked.rpId, userVerification: "required" },
    });
    const response = credential.response;
    return said(credential, {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    });
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const refused = form.querySelector("[data-refused]");
      refused.hidden = true;
      try {
        form.elements.answer.value = await (form.dataset.passkey === "make" ? make(form) : take());
        form.submit();
      } catch {
        // Closed by whoever was asked, or no passkey there: she may try again or go another way.
        refused.hidden = false;
      }
    });
  }
})();
