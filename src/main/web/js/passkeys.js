// Passkeys (WebAuthn): a form asks the browser before it is sent, and carries the answer.
document.querySelectorAll('form[data-passkey]').forEach(form => {
  if (!window.PublicKeyCredential) {
    return;
  }
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (event.submitter?.name === 'toggle') {
      return;
    }
    event.preventDefault();
    try {
      const { publicKey } = JSON.parse(form.dataset.options);
      const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: binary(publicKey) });
      form.elements.passkey.value = JSON.stringify(answer(credential));
      form.submit();
    } catch {
      form.querySelector('[role=status]').textContent = form.dataset.failed;
    }
  });
});

function binary(options) {
  options.challenge = bytes(options.challenge);
  if (options.user) {
    options.user.id = bytes(options.user.id);
  }
  [options.allowCredentials, options.excludeCredentials].forEach(list => list?.forEach(known => {
    known.id = bytes(known.id);
  }));
  return options;
}

function answer(credential) {
  const response = {};
  ['attestationObject', 'clientDataJSON', 'authenticatorData', 'signature', 'userHandle'].forEach(part => {
    if (credential.response[part]) {
      response[part] = text(credential.response[part]);
    }
  });
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults() };
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
